package io.tsunagi.shipment.domain;

import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Classes orders by the decision table {@code ShipmentPriority}, once per distinct input and edition and not once per order: a
 * hundred thousand orders have some hundred distinct inputs.
 */
@Service
public class TriageOrders {

    private static final String DECISION = "ShipmentPriority";

    private final Workflows workflows;
    private final GoodsTable goods;
    private final Map<Input, Decision> decided = new ConcurrentHashMap<>();

    TriageOrders(Workflows workflows, GoodsTable goods) {
        this.workflows = workflows;
        this.goods = goods;
    }

    /** Edition of the table that decides now; asked once per batch. */
    public String edition() {
        return workflows.edition(DECISION);
    }

    /**
     * Classes and ranks one order.
     *
     * @param edition what {@link #edition()} said
     */
    public Shipment.Triage triage(Shipment.Order order, String edition) {
        String group =
                goods.of(order.sku(), order.description(), order.hsCode()).group();
        String ground = goods.ground(order.claimGround() == null ? order.remarks() : order.claimGround());
        Input input = new Input(
                edition,
                order.customer().type().name(),
                group,
                order.temperature().name(),
                order.claim() == null ? "NONE" : order.claim(),
                ground);
        Decision decision = decided.computeIfAbsent(input, this::decide);
        Instant harmAt = RankPolicy.harmAt(order.orderedAt(), order.needBy(), order.daysOfCover());
        return new Shipment.Triage(
                group,
                decision.priority(),
                decision.holdReason(),
                decision.reason(),
                edition,
                harmAt,
                RankPolicy.rankAt(harmAt, order.otherSupplyDays()));
    }

    private Decision decide(Input input) {
        List<Map<String, Object>> rules = workflows.decide(
                DECISION,
                Map.of(
                        "customer", input.customer(),
                        "goods", input.goods(),
                        "temperature", input.temperature(),
                        "claim", input.claim(),
                        "ground", input.ground()));
        if (rules.size() != 1) {
            throw new IllegalStateException(DECISION + " must decide every input, and once: " + input);
        }
        Map<String, Object> rule = rules.get(0);
        String reason = text(rule, "reason");
        return new Decision(
                text(rule, "class").charAt(1) - '0', Boolean.TRUE.equals(rule.get("hold")) ? reason : null, reason);
    }

    private static String text(Map<String, Object> rule, String output) {
        return String.valueOf(rule.get(output));
    }

    private record Input(
            String edition, String customer, String goods, String temperature, String claim, String ground) {}

    private record Decision(int priority, @Nullable String holdReason, String reason) {}
}
