package io.tsunagi.shipment.domain.rank;

import io.tsunagi.shipment.domain.TriageDecision;
import io.tsunagi.shipment.domain.TriageInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs of classing anew as they are stored, and the shipments they change, a stretch of keys at a time. */
public interface Reranking {

    /** The unfinished run, locked; empty when there is none or another node is at it. */
    Optional<RerankRun> lock();

    /** The newest runs, newest first, at most 10. */
    List<RerankRun> newest();

    /**
     * Stores a new run.
     *
     * @return false when another one is unfinished
     */
    boolean start(RerankRun run);

    /** Stores how far a run is. */
    void save(RerankRun run);

    /** All shipments there are, by the kept counts. */
    long total();

    /**
     * The next stretch of keys.
     *
     * @param after key to go on from; null at the beginning
     * @return empty when there is none
     */
    Optional<Stretch> next(@Nullable UUID after, int size);

    /**
     * What open and held orders of a stretch say of goods and urgency.
     *
     * @param all also those that were read before
     */
    List<Wording> wordings(Stretch stretch, boolean all);

    /** Stores how wordings were read, where that differs. */
    void read(List<Read> read);

    /** Distinct inputs of the open and held shipments of a stretch. */
    List<TriageInput> inputs(Stretch stretch);

    /** Classes the open and held shipments of a stretch by the decisions, where that changes anything. */
    Changes reclass(Stretch stretch, String edition, Map<TriageInput, TriageDecision> decisions, Instant at);

    /**
     * A stretch of keys, both ends included but the first.
     *
     * @param from key before the first; null at the beginning
     * @param to last key
     * @param rows how many there are
     */
    record Stretch(@Nullable UUID from, UUID to, long rows) {}

    /** What an order says. */
    record Wording(
            UUID id,
            @Nullable String sku,
            String description,
            @Nullable String hsCode,
            @Nullable String urgency) {}

    /** How it was read. */
    record Read(UUID id, String group, String ground) {}

    /**
     * What a stretch changed.
     *
     * @param changed shipments that were changed
     * @param left shipments that should have been but that somebody else was changing
     */
    record Changes(long changed, long left) {}
}
