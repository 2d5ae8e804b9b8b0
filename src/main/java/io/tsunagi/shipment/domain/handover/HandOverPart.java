package io.tsunagi.shipment.domain.handover;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shipment.domain.wave.WaveLine;
import java.util.Optional;

/** What else must hold before a hand-over and what else follows from it; other parts of the feature contribute it as beans. */
public interface HandOverPart {

    /** Why the step is not possible now, besides the order of the steps; empty when nothing is against it. */
    default Optional<Refusal> objection(WaveLine line, Step step) {
        return Optional.empty();
    }

    /**
     * Does what follows, in the transaction of the hand-over and before the process moves on; called once for each hand-over.
     *
     * @param before the line as it was before the hand-over
     */
    default void recorded(WaveLine before, PastHandOver handOver) {}
}
