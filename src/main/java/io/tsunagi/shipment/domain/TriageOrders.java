package io.tsunagi.shipment.domain;

import io.tsunagi.workflow.DecisionTables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Classes orders by the decision table {@code ShipmentPriority}, once per distinct input and edition and not once per order: a
 * hundred thousand orders have some hundred distinct inputs.
 */
@Service
public class TriageOrders {

    /** Id of the decision table. */
    public static final String DECISION = "ShipmentPriority";

    private final DecisionTables tables;
    private final EditionInForce editions;
    private final GoodsTable goods;
    private final Map<Asked, TriageDecision> decided = new ConcurrentHashMap<>();

    TriageOrders(DecisionTables tables, EditionInForce editions, GoodsTable goods) {
        this.tables = tables;
        this.editions = editions;
        this.goods = goods;
    }

    /** Edition of the table that decides now; asked once per batch, in the transaction that stores the batch. */
    public String edition() {
        return editions.held();
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
        TriageDecision decision = decide(
                new TriageInput(
                        order.customer().type().name(),
                        group,
                        order.temperature().name(),
                        ground),
                edition);
        Instant harmAt = RankPolicy.harmAt(order.orderedAt(), order.needBy(), order.daysOfCover(), order.keepsUntil());
        return new Shipment.Triage(
                group,
                ground,
                decision.priority(),
                decision.hold() ? decision.reason() : null,
                decision.reason(),
                edition,
                harmAt,
                RankPolicy.rankAt(harmAt, order.otherSupplyDays()));
    }

    /** What an edition of the table says of an input. */
    public TriageDecision decide(TriageInput input, String edition) {
        return decided.computeIfAbsent(new Asked(edition, input), this::ask);
    }

    private TriageDecision ask(Asked asked) {
        List<Map<String, Object>> rules =
                tables.decide(DECISION, asked.edition(), asked.input().named());
        if (rules.size() != 1) {
            throw new IllegalStateException(DECISION + " must decide every input, and once: " + asked);
        }
        return TriageDecision.of(rules.get(0));
    }

    private record Asked(String edition, TriageInput input) {}
}
