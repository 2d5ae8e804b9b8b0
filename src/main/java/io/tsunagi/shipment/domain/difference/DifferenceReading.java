package io.tsunagi.shipment.domain.difference;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what of a shipment does not go as ordered, for those who look at it. */
@Service
@Transactional(readOnly = true)
public class DifferenceReading {

    private final Differences differences;

    DifferenceReading(Differences differences) {
        this.differences = differences;
    }

    /**
     * Everything that differs.
     *
     * @param rests shipments opened for what was missing
     * @param restFrom the shipment this one is the rest of; null for an order of its own
     * @param returned what became of it when it came back; null otherwise
     */
    public record Overview(
            List<String> rests,
            @Nullable String restFrom,
            List<Damage> damages,
            List<Substitution> substitutions,
            @Nullable ReturnedGoods returned) {

        /** Whether there is nothing to tell. */
        public boolean none() {
            return rests.isEmpty()
                    && restFrom == null
                    && damages.isEmpty()
                    && substitutions.isEmpty()
                    && returned == null;
        }

        /** Whether another article may be proposed. */
        public boolean free() {
            return substitutions.stream().noneMatch(one -> one.open() || one.agreed());
        }
    }

    /** What differs of that shipment. */
    public Overview of(String shipment) {
        return new Overview(
                differences.restsOf(shipment),
                differences.restFrom(shipment).orElse(null),
                differences.damages(shipment),
                differences.substitutions(shipment),
                differences.returned(shipment).orElse(null));
    }

    /** The picture of a damage. */
    public Optional<Picture> picture(UUID damage) {
        return differences.picture(damage);
    }
}
