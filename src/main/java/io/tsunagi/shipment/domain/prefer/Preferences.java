package io.tsunagi.shipment.domain.prefer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rules as they are stored, and the shipments they move. */
public interface Preferences {

    /** All rules, newest first, at most 200. */
    List<Preference> all();

    /** Adds one unless its request or name is known; whether it was added. */
    boolean add(Preference rule);

    /** The rule of that request. */
    Optional<Preference> of(UUID request);

    /** The rule with that id, locked. */
    Optional<Preference> lock(UUID id);

    /** Sets the state of a rule and who set it: as the one who decided, or the one who ended it. */
    void state(UUID id, Preference.State state, String person, Instant at);

    /**
     * Moves open P4 shipments up that a rule of that day prefers and that stand behind its first day.
     *
     * @return how many, at most the limit
     */
    int lift(LocalDate day, Instant at, int limit);

    /**
     * Puts open shipments back whose rule does not hold on that day or that left P4, and those that were ranked anew where their rule wants them.
     *
     * @return how many, at most the limit
     */
    int settle(LocalDate day, Instant at, int limit);
}
