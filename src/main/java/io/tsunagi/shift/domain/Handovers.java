package io.tsunagi.shift.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Handovers, which are written once and taken once. */
public interface Handovers {

    /** Keeps a new one. */
    void add(Handover handover);

    /** The one with that reference. */
    Optional<Handover> find(String reference);

    /** Signs it for who comes; false when somebody already did. */
    boolean take(String reference, String by, Instant at, String question);

    /** The newest ones first, at most so many. */
    List<Handover> newest(int limit);

    /** What was written and not yet taken, the oldest first; at most 200. */
    List<Handover> waiting();
}
