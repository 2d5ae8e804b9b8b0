package io.tsunagi.lesson.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a disruption taught, as a task that somebody owns.
 *
 * @param reference kind LN
 * @param what what happened, what was learnt
 * @param measure what is to be changed
 * @param owner login of who answers for it
 * @param dueOn last day on which it is on time, in the zone of the house
 * @param endedWords how it was done and where that can be seen, or why it was given up; empty while it is open
 * @param proof file that shows it is done; null for none
 * @param chases how often it was chased because it was overdue
 * @param version counts changes
 */
public record Lesson(
        String reference,
        String disruption,
        String what,
        String measure,
        String owner,
        LocalDate dueOn,
        State state,
        String notedBy,
        Instant notedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        String endedWords,
        @Nullable Proof proof,
        int chases,
        long version) {

    /** Where it stands. */
    public enum State {
        /** To be done. */
        OPEN,
        /** Done, with proof. */
        DONE,
        /** Given up, with the reason. */
        DROPPED
    }

    /**
     * A file that shows it is done, without its content.
     *
     * @param mediaType by what the bytes are
     * @param size bytes
     */
    public record Proof(String name, String mediaType, int size) {}

    /** Whether it is open and its day has passed. */
    public boolean overdue(LocalDate today) {
        return state == State.OPEN && dueOn.isBefore(today);
    }

    /** The same with another owner and day. */
    Lesson handedTo(String next, LocalDate until) {
        return new Lesson(
                reference,
                disruption,
                what,
                measure,
                next,
                until,
                state,
                notedBy,
                notedAt,
                endedBy,
                endedAt,
                endedWords,
                proof,
                chases,
                version);
    }

    /** The same, done or given up. */
    Lesson ended(State next, String who, Instant at, String words, @Nullable Proof shown) {
        return new Lesson(
                reference,
                disruption,
                what,
                measure,
                owner,
                dueOn,
                next,
                notedBy,
                notedAt,
                who,
                at,
                words,
                shown,
                chases,
                version);
    }
}
