package io.tsunagi.outbound.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps approvals. */
public interface Approvals {

    /** The approval that stands for that host and port. */
    Optional<Approval> standing(String host, int port);

    /** All of them, those that stand first, then the newest; at most 500. */
    List<Approval> all();

    /** One of them. */
    Optional<Approval> find(UUID id);

    /** Adds one; false when one stands for the same host and port. */
    boolean add(Approval approval);

    /** Takes one back; false when it was taken back already. */
    boolean end(UUID id, String who, Instant at);
}
