package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.shipment.domain.wave.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A shipment that asks for a place in the plan, with what the rules look at.
 *
 * @param article the SKU, or the description where the shipper has none
 * @param overridden two people decided that it goes before its class's share, whatever lists and caps say
 */
public record Asked(
        Candidate line,
        String article,
        CustomerType customerType,
        @Nullable String prefecture,
        Temperature temperature,
        boolean overridden) {

    /** The same, sent first by two people. */
    public Asked first() {
        return new Asked(line, article, customerType, prefecture, temperature, true);
    }

    ClassGroup group() {
        return ClassGroup.of(line.priority());
    }
}
