package io.tsunagi.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What would have gone out of an exercise, kept in its place. In a real house nothing is ever kept here. */
public interface KeptBack {

    /** Keeps one thing in place of sending it. */
    void keep(Way way, String to, String subject, String text);

    /** The newest first. */
    List<Kept> newest(int most);

    /** One of them. */
    Optional<Kept> find(long id);

    /** How many of each way, those that were not told apart counted as often as they came. */
    long count(Way way);

    /** How it would have gone. */
    enum Way {
        MAIL,
        WEBHOOK,
        /** A look at a partner's system; the same one is kept once and counted. */
        PROBE
    }

    /**
     * What was kept.
     *
     * @param subject of a mail; method of a call
     * @param text of a mail; body of a call
     * @param at when it would have gone first, by the clock of the exercise
     * @param times how often
     */
    record Kept(long id, Way way, String to, String subject, String text, Instant at, int times) {}
}
