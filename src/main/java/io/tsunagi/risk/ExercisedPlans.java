package io.tsunagi.risk;

import java.time.LocalDate;
import java.util.List;

/** Fallback plans as drills see them: which stand, and that one was exercised. */
public interface ExercisedPlans {

    /** Those that stand, never exercised and longest due first, at most 200. */
    List<Plan> standing();

    /**
     * A drill exercised a plan; the same drill on the same day again changes nothing.
     *
     * @param plan reference of a plan that stands, kind FP
     * @param on not in the future
     * @param drill name or reference of the drill, 1 to 100 characters
     * @param lessons 1 to 2,000 characters
     * @throws io.tsunagi.shared.Refused when any of this is not so
     */
    void exercised(String plan, LocalDate on, String drill, Result result, String lessons);

    /**
     * A plan.
     *
     * @param reference kind FP
     */
    record Plan(String reference, String name) {}

    /** How it went. */
    enum Result {
        /** As it was written. */
        WORKED,
        /** With changes. */
        PARTLY,
        /** Not at all; it still was exercised. */
        FAILED
    }
}
