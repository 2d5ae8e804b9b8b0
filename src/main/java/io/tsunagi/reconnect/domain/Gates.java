package io.tsunagi.reconnect.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gates as they are stored, with their approvals. */
public interface Gates {

    /**
     * Stores a new gate.
     *
     * @return false when the system has an open one already
     */
    boolean add(Gate gate);

    /**
     * Stores a changed gate when nobody changed it meanwhile.
     *
     * @return false when somebody did
     */
    boolean update(Gate gate);

    /** One gate. */
    Optional<Gate> find(String reference);

    /** One gate, locked until the transaction ends. */
    Optional<Gate> lock(String reference);

    /** The gates of a disruption, newest first, at most 200. */
    List<Gate> of(String disruption);

    /** The gates of a partner, newest first, at most 200. */
    List<Gate> ofPartner(UUID partner);

    /** The newest gate of a system. */
    Optional<Gate> newest(UUID system);

    /** The open gate of a system. */
    Optional<Gate> open(UUID system);

    /** Open gates, oldest first, at most 200. */
    List<Gate> open();

    /** References of gates after their review, at most 500; those an expiry may bring back. */
    List<String> afterReview();

    /** How many gates of a disruption are open. */
    long open(String disruption);

    /** Marks the partner's other gates in review as changed, so that approvals of what was seen before count no more. */
    void touch(UUID partner, String except);

    /** Stores an approval. */
    void add(Gate gate, Approval approval);

    /** Approvals of a gate, oldest first. */
    List<Approval> approvals(String gate);
}
