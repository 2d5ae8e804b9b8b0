package io.tsunagi.overview;

import java.time.Instant;
import java.util.List;

/** Tells who is at work now; the feature that keeps the shifts implements it, and the overview asks. */
public interface OnDuty {

    /** Everybody on shift, by desk and then by who came first. */
    List<Somebody> onDuty();

    /**
     * Somebody at work.
     *
     * @param desk its text is {@code shift.desk.<desk>}
     * @param name as colleagues read it
     * @param since when the person came
     */
    record Somebody(String desk, String name, Instant since) {}
}
