package io.tsunagi.cost.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log: entries are added, their states move, nothing is removed. */
public interface Costs {

    /** Most entries of one disruption that a file holds. */
    int MOST = 10_000;

    /** Writes an entry; false when one of the form with that key is there, and nothing is changed. */
    boolean add(String key, CostEntry entry);

    /** The entry that was made by the form with that key. */
    Optional<CostEntry> byKey(String key);

    /** The entry with that reference. */
    Optional<CostEntry> find(String reference);

    /** The same, and keeps others from changing it until the transaction ends. */
    Optional<CostEntry> lock(String reference);

    /** Puts the entry in its new state and keeps how it came there. */
    void move(CostEntry moved, Move move);

    /** How an entry came where it is, oldest first. */
    List<Move> moves(String reference);

    /**
     * Entries of a disruption, newest first.
     *
     * @param state only these; null for all
     * @param before reference of the last one of the page before; null for the first page
     */
    List<CostEntry> page(String disruption, @Nullable CostState state, @Nullable String before, int limit);

    /** What entries of a disruption come to, by currency, kind and state; withdrawn ones have a line of their own. */
    List<Tally> tally(String disruption);

    /** Keeps a file; the same bytes for the same entry are there once. False when they were. */
    boolean add(GivenFile file, byte[] content);

    /** Files of an entry, the first first. */
    List<GivenFile> files(String entry);

    /** Files of every entry of a disruption, by entry, the first first. */
    List<GivenFile> filesOf(String disruption);

    /** A file without its content. */
    Optional<GivenFile> file(UUID id);

    /** A file's content. */
    Optional<byte[]> content(UUID id);
}
