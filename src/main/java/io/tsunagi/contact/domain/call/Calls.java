package io.tsunagi.contact.domain.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log: entries in and out, none changed and none removed. */
public interface Calls {

    /** Most entries of one page or file. */
    int MOST = 5_000;

    /** Writes an entry; false when one with that key is there, and nothing is changed. */
    boolean add(String key, Call call);

    /** The entry that was made by the form with that key. */
    Optional<Call> byKey(String key);

    /** The entry with that reference. */
    Optional<Call> find(String reference);

    /**
     * A page of entries, newest first.
     *
     * @param disruption only of that one; null for all
     * @param partner only of that one; null for all
     * @param before reference of the last entry of the page before; null for the first page
     */
    List<Call> page(@Nullable String disruption, @Nullable UUID partner, @Nullable String before, int limit);

    /** Entries that asked for another call which nobody made yet, the most urgent first. */
    List<Call> again(int limit);

    /** How many of these are due by then. */
    long againDue(Instant by);

    /** When the first of them is due; null when none waits. */
    @Nullable
    Instant firstAgain();
}
