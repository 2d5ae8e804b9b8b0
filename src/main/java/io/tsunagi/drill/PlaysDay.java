package io.tsunagi.drill;

import java.time.LocalTime;

/**
 * What happens on every day of a drill without being written down in its scenario: demand comes in, a wave goes out, papers come back. The
 * feature whose work it is brings the beans, in exercises only. Each is called once for each day, in a transaction of the caller's.
 */
public interface PlaysDay {

    /** Unique among all of them, in small letters. */
    String key();

    /** When, in the scenario's zone. */
    LocalTime at();

    /** Login of the colleague who does it and acts already; empty for what comes from outside, which goes on when people take over. */
    String desk();

    /**
     * Does the day's work; nothing when there is none.
     *
     * @throws io.tsunagi.shared.Refused when the house refuses it
     */
    void play(Stage stage);
}
