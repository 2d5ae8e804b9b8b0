package io.tsunagi.shipment.domain.wave;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shared.Refusal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chooses what goes today at a site: the top of its list within the capacity, under the rules set for the site. */
public interface Choice {

    /** What a release would take now. */
    Chosen look(Disruption disruption, Capacity capacity);

    /**
     * The same for a release: what is chosen is locked until the transaction ends, and none of it was released, held or called off
     * meanwhile. The capacity is locked already.
     */
    Chosen lock(Disruption disruption, Capacity capacity);

    /**
     * What was chosen.
     *
     * @param cutoff what goes, and the first that does not fit
     * @param kinds what hands handle each line as, by its id
     * @param nothing why nothing goes, where a rule of the site is the reason; null otherwise
     */
    record Chosen(
            Cutoff cutoff,
            Map<UUID, UnitKind> kinds,
            @Nullable Refusal nothing) {

        public Chosen {
            kinds = Map.copyOf(kinds);
        }
    }
}
