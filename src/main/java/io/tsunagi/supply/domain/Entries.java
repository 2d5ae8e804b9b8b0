package io.tsunagi.supply.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored entries; of each SKU of a shipper one is public at most, and one waits at most. */
public interface Entries {

    /** The entry of a SKU in that state, locked. */
    Optional<Entry> of(String disruption, UUID partner, String sku, Entry.State state);

    /** The entry, locked. */
    Optional<Entry> lock(UUID id);

    /** Stores a new one. */
    void add(Entry entry);

    /** Moves it to another state. */
    void state(UUID id, Entry.State state, String who, Instant at);

    /** Makes it public. */
    void publish(UUID id, @Nullable String confirmedBy, Instant at);

    /** Those that wait for a second person, by shipper and SKU, 200 at most. */
    List<Entry> waiting(String disruption);

    /**
     * Those that are public, by SKU and shipper.
     *
     * @param partner null for all
     * @param begin how the SKU begins; empty for any
     * @param after key of the last one of the page before; null for the first page
     */
    List<Entry> published(String disruption, @Nullable UUID partner, String begin, @Nullable After after, int limit);

    /** How many are public, and when the last one was set. */
    Summary summary(String disruption);

    /** Everything that was ever said of a SKU, newest first, 50 at most. */
    List<Entry> history(String disruption, UUID partner, String sku);

    /** Where a page goes on. */
    record After(String sku, UUID partner) {}

    /**
     * What stands on the public page.
     *
     * @param changedAt when the last change became public; null when there was none
     * @param nextUpdate earliest promise among those that are public; null when there is none
     */
    record Summary(
            long published,
            @Nullable Instant changedAt,
            @Nullable Instant nextUpdate) {}
}
