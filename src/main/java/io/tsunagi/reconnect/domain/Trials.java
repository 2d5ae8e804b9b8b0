package io.tsunagi.reconnect.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was tried through a gate: replays, canaries, sendings, mismatches. */
public interface Trials {

    /**
     * Keeps a replay with both files.
     *
     * @return false when the same files were compared in that round already
     */
    boolean add(Gate gate, Replay replay, byte[] sent, byte[] answers);

    /** Replays of a gate, newest first, at most 20. */
    List<Replay> replays(String gate);

    /** Whether the newest replay of that round passed. */
    boolean passed(String gate, int round);

    /**
     * Chooses a canary.
     *
     * @return false when it was chosen in that round already
     */
    boolean add(Gate gate, Canary canary);

    /** Keeps what was seen of a canary. */
    void keep(Canary canary);

    /** A canary of a gate, of any round. */
    Optional<Canary> canary(String gate, UUID id);

    /** Canaries of a round, in the order of choosing. */
    List<Canary> canaries(String gate, int round);

    /**
     * Keeps a sending.
     *
     * @return false when its form was counted already
     */
    boolean add(Gate gate, Sending sending);

    /** How many went on that day, in any round. */
    long sent(String gate, LocalDate day);

    /** Sendings, newest first, at most 50. */
    List<Sending> sendings(String gate);

    /**
     * Keeps a mismatch.
     *
     * @return false when its form was counted already
     */
    boolean add(Gate gate, Mismatch mismatch);

    /** How many mismatches a round has. */
    long mismatches(String gate, int round);

    /** Mismatches, newest first, at most 50. */
    List<Mismatch> mismatches(String gate);
}
