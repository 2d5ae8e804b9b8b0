package io.tsunagi.drill;

import java.time.Instant;

/**
 * How one kind of surprise comes into the exercise, through the door by which it would really come, and whether people dealt with it.
 * The feature whose door it is brings one bean for each of its kinds, in exercises only.
 */
public interface PutsIn {

    /** The kind that it puts in; one bean for each. */
    InjectKind kind();

    /**
     * Puts it in.
     *
     * @return what came of it, by which {@link #answer} finds it again
     */
    String putIn(Scenario.Inject inject, Stage stage);

    /**
     * What people did about it so far, read from the same records as any audit would.
     *
     * @param key what {@link #putIn} gave
     * @param since when it was put in
     */
    Answer answer(String key, Instant since, Stage stage);

    /**
     * Puts away what is still open of a surprise that nobody dealt with in time, as colleagues would in the end, so that the play can go on
     * and be closed. Nothing to do where nothing stays open.
     *
     * @param key what {@link #putIn} gave
     */
    void putAway(String key, Stage stage);

    /** How far people came with a surprise. */
    enum Answer {
        /** Nobody dealt with it yet. */
        OPEN,
        /** They did what was expected. */
        RIGHT,
        /** They fell for it. */
        WRONG
    }
}
