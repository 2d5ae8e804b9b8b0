package io.tsunagi.shipment.domain.outcome;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.difference.OpenRest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Splits a waiting shipment into what goes and what waits, in the caller's transaction. What waits is a shipment of its own, with the
 * same class and need-by, and comes back by itself at the next review; otherwise it would be released with the next wave and
 * nothing would have been decided.
 */
@Component
class AmendQuantity {

    private final Outcomes outcomes;
    private final OpenRest openRest;

    AmendQuantity(Outcomes outcomes, OpenRest openRest) {
        this.outcomes = outcomes;
        this.openRest = openRest;
    }

    /**
     * Splits it; the answer is the reference of what waits.
     *
     * @throws Refused when the quantity is not less than what was asked
     */
    String to(Shipment shipment, BigDecimal quantity, @Nullable String disruption, Instant review, Instant now) {
        BigDecimal asked = shipment.order().quantity();
        if (quantity.compareTo(asked) >= 0) {
            throw new Refused(Refusal.at("quantity", "outcome.refused.less", asked.toPlainString()));
        }
        String rest = openRest.open(shipment, disruption, asked.subtract(quantity));
        outcomes.lessen(shipment, quantity, now);
        outcomes.back(shipment.reference(), now);
        outcomes.lock(List.of(rest)).forEach(one -> outcomes.defer(one, review, now));
        return rest;
    }
}
