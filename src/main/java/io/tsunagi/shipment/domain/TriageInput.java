package io.tsunagi.shipment.domain;

import java.util.Map;

/**
 * What the decision table {@code ShipmentPriority} looks at. A claim that stands on the order is not among it: it is confirmed by
 * people, and then lifts the shipment by itself; until then the table decides as if nobody had claimed anything.
 *
 * @param customer name of a {@link CustomerType}
 * @param goods group of the goods
 * @param temperature name of a {@link Temperature}
 * @param ground see {@link GoodsTable#ground}
 */
public record TriageInput(String customer, String goods, String temperature, String ground) {

    /** The inputs by the names that the table gives them. */
    public Map<String, String> named() {
        return Map.of(
                "customer", customer, "goods", goods, "temperature", temperature, "claim", "NONE", "ground", ground);
    }
}
