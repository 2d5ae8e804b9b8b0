package io.tsunagi.shipment.domain;

import java.util.Map;

/**
 * What the decision table {@code ShipmentPriority} says of one input.
 *
 * @param priority 0 lifesaving to 4 normal
 * @param hold whether such goods may not move until somebody checked
 * @param reason key of the reason, also of the hold
 */
public record TriageDecision(int priority, boolean hold, String reason) {

    /**
     * Reads a rule that fitted.
     *
     * @param rule output name to value
     */
    public static TriageDecision of(Map<String, Object> rule) {
        return new TriageDecision(
                String.valueOf(rule.get("class")).charAt(1) - '0',
                Boolean.TRUE.equals(rule.get("hold")),
                String.valueOf(rule.get("reason")));
    }
}
