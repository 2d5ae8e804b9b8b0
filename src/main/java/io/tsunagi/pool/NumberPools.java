package io.tsunagi.pool;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What features that need a number from a pool call, in their own transaction. Every method may be called twice. */
public interface NumberPools {

    /**
     * Draws the next number for a case, in order; a case that has a live one gets the same again.
     *
     * @return empty when no pool is in force for that purpose and office today
     * @throws io.tsunagi.shared.Refused when pools are in force and all are exhausted
     */
    Optional<Drawn> draw(Wanted wanted);

    /** Whether a pool is in force for that purpose and office today. */
    boolean inForce(Purpose purpose, String office);

    /** Ends the open numbers of a case as used. */
    void use(String subject);

    /** Ends the open numbers of a case as void. */
    void voidOpen(String subject, String reason);

    /** The numbers of a case, oldest first. */
    List<Drawn> of(String subject);

    /** How a number stands. */
    enum State {
        /** Drawn, not yet lodged: still to be ended. */
        OPEN,
        /** Lodged with the authority. */
        USED,
        /** Spoiled or called off; never used again. */
        VOID,
        /** Nobody knows where its sheet is; never used again. */
        MISSING
    }

    /**
     * What somebody needs a number for.
     *
     * @param office code of the customs office, for instance {@code 1A}
     * @param subject reference of the case
     * @param disruption reference of the disruption; null outside one
     */
    record Wanted(
            Purpose purpose,
            String office,
            String subject,
            @Nullable String disruption) {}

    /**
     * A number of a case.
     *
     * @param pool reference of its pool, kind N
     * @param number as it is written on paper
     * @param runningLow whether fewer than 10 % of the pool are left
     * @param fresh whether it was drawn just now
     */
    record Drawn(String pool, String number, State state, boolean runningLow, boolean fresh) {}
}
