package io.tsunagi.drill.domain;

import io.tsunagi.drill.Stage;
import io.tsunagi.drill.line.Happened.What;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was played in this exercise, so that nothing is played twice. */
public interface Plays {

    /** The stage as it was set; empty before. Its disruption and its time are not kept. */
    Optional<Kept> stage();

    /** Keeps the stage, once. */
    void keep(Stage stage);

    /** Ids of everything of that part that came to something. */
    Set<String> done(Part part);

    /** Writes down what it came to; false when it had come to something before. */
    boolean finish(Came came);

    /** Counts one more try that was refused; returns how many there were. */
    int refused(String id, Part part, Instant at);

    /** What the real house was not told yet, in the order of time; daily work is told to nobody. */
    List<Came> untold();

    /** Notes that the real house was told. */
    void told(Came came);

    /** Surprises that were put in and came to nothing yet, with what finds them again. */
    List<Came> unanswered();

    /** Who plays the steps of a desk. */
    void give(String desk, boolean byPerson);

    /** Whether people took that desk, or all of them. */
    boolean isTaken(String desk);

    /** What a row is about. */
    enum Part {
        /** A step, or putting in a surprise. */
        ACT,
        /** What people did about a surprise. */
        ANSWER,
        /** A piece of daily work. */
        DAY
    }

    /**
     * What something came to.
     *
     * @param message what the house said when it refused, in Japanese
     * @param messageEn the same in English
     */
    record Came(String id, Part part, What what, Instant at, String reference, String message, String messageEn) {}

    /** The stage as it was set. */
    record Kept(String key, String partner, String system, List<String> sites, int orders) {

        public Kept {
            sites = List.copyOf(sites);
        }
    }
}
