package io.tsunagi.shipment.domain.difference;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shipment.domain.handover.HandOverPart;
import io.tsunagi.shipment.domain.handover.HandOverRules;
import io.tsunagi.shipment.domain.handover.PastHandOver;
import io.tsunagi.shipment.domain.handover.Step;
import io.tsunagi.shipment.domain.wave.WaveLine;
import io.tsunagi.workflow.Workflows;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Holds the goods while the customer was not asked about another article, opens the rest of what was counted lower, and lets returned
 * goods be settled. Nothing at all ends as short and opens no rest: that is told to the shipper. Of a substitute no rest is opened
 * either, for the customer agreed to that quantity and not to more of it.
 */
@Component
class DifferencePart implements HandOverPart {

    private final Differences differences;
    private final OpenRest openRest;
    private final Workflows workflows;

    DifferencePart(Differences differences, OpenRest openRest, Workflows workflows) {
        this.differences = differences;
        this.openRest = openRest;
        this.workflows = workflows;
    }

    @Override
    public Optional<Refusal> objection(WaveLine line, Step step) {
        if (step == Step.CANCEL) {
            return Optional.empty();
        }
        String shipment = line.shipment().reference();
        return differences.substitutions(shipment).stream()
                .filter(Substitution::open)
                .findFirst()
                .map(open -> Refusal.at("step", "difference.refused.unanswered", shipment, open.sku()));
    }

    @Override
    public void recorded(WaveLine before, PastHandOver handOver) {
        if (handOver.step() == Step.RETURN) {
            workflows.message(
                    before.shipment().reference(), DifferenceTasks.REPORTED, Map.of(DifferenceTasks.KIND, "RETURN"));
        }
        BigDecimal counted = handOver.quantity();
        boolean counts = handOver.step() == Step.PICK || handOver.step() == Step.CHECK;
        if (!counts || counted == null || before.substitute() != null) {
            return;
        }
        BigDecimal missing = HandOverRules.present(before).subtract(counted);
        if (missing.signum() > 0) {
            openRest.open(before, missing);
        }
    }
}
