package io.tsunagi.shipment.drill;

import io.tsunagi.drill.Stage;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.intake.OrderField;
import io.tsunagi.shipment.domain.intake.TakeOrders;
import io.tsunagi.storage.InExercise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The orders that come in on a day of a drill, of each class as many as the scenario's mix says: goods and customers are such that the
 * table of triage finds the class by itself. They spread over the sites that work, or will work
 * first, day by day from another one on. Names are invented.
 */
@Component
@InExercise
class OrdersOfDrill {

    private static final Duration SOON = Duration.ofDays(1);
    private static final int WHOLE = 100;
    private static final int CUSTOMERS = 40;

    private final TakeOrders taking;

    OrdersOfDrill(TakeOrders taking) {
        this.taking = taking;
    }

    /**
     * Takes one day's orders; what was taken under that name before is known and not taken again.
     *
     * @param batch unique name of the batch
     * @return how many were taken
     */
    int take(Stage stage, String batch) {
        List<String> sites = stage.ordered();
        List<Goods> all = goods(stage);
        int taken = 0;
        for (int site = 0; site < sites.size(); site++) {
            List<TakeOrders.Sent> orders = new ArrayList<>();
            for (int number = Math.floorMod(site - stage.day(), sites.size());
                    number < all.size();
                    number += sites.size()) {
                orders.add(order(stage, batch, number, all.get(number)));
            }
            TakeOrders.Answer answer = taking.take(stage.partner(), sites.get(site), orders.iterator());
            if (answer.refused() > 0) {
                throw new Refused(Refusal.of("drill.play.orders", answer.refused()));
            }
            taken += answer.taken();
        }
        return taken;
    }

    /** Of every class its share; parts of an order add up over the days. */
    private static List<Goods> goods(Stage stage) {
        List<Goods> all = new ArrayList<>();
        for (Goods one : Goods.values()) {
            long share = stage.scenario().mix().getOrDefault(one.name(), 0) * (long) stage.orders();
            long before = share * stage.day() / WHOLE;
            long until = share * (stage.day() + 1L) / WHOLE;
            for (long number = before; number < until; number++) {
                all.add(one);
            }
        }
        return all;
    }

    private static TakeOrders.Sent order(Stage stage, String batch, int number, Goods goods) {
        Map<OrderField, String> values = new EnumMap<>(OrderField.class);
        int customer = (number + stage.day()) % CUSTOMERS + 1;
        values.put(OrderField.ORDER_NUMBER, "%s-%03d".formatted(batch, number + 1));
        values.put(OrderField.CUSTOMER_NAME, "%s%02d（訓練）".formatted(goods.customer, customer));
        values.put(OrderField.CUSTOMER_TYPE, goods.type);
        values.put(OrderField.PREFECTURE, "東京都");
        values.put(OrderField.ADDRESS, "東京都訓練区訓練%d-%d".formatted(goods.ordinal() + 1, customer));
        values.put(OrderField.SKU, goods.sku);
        values.put(OrderField.DESCRIPTION, goods.description);
        values.put(OrderField.QUANTITY, Integer.toString(number % 5 + 1));
        values.put(OrderField.UNIT, "CASE");
        values.put(OrderField.TEMPERATURE, goods.temperature);
        values.put(OrderField.ORDERED_AT, stage.now().toString());
        values.put(
                OrderField.NEED_BY,
                stage.now().plus(SOON.multipliedBy(goods.ordinal() + 1L)).toString());
        return new TakeOrders.Sent(number + 1, values, List.of());
    }

    /** What is ordered in each class. */
    private enum Goods {
        P0("病院", "HOSPITAL", "INS-EX1", "インスリン製剤", "CHILLED_2_8"),
        P1("病院", "HOSPITAL", "FORM-EX1", "乳児用ミルク", "AMBIENT"),
        P2("研究室", "OFFICE", "RGT-EX1", "冷蔵試薬", "CHILLED_2_8"),
        P3("診療所", "CLINIC", "DET-EX1", "洗剤", "AMBIENT"),
        P4("事業所", "OFFICE", "COPY-EX1", "コピー用紙", "AMBIENT");

        private final String customer;
        private final String type;
        private final String sku;
        private final String description;
        private final String temperature;

        Goods(String customer, String type, String sku, String description, String temperature) {
            this.customer = customer;
            this.type = type;
            this.sku = sku;
            this.description = description;
            this.temperature = temperature;
        }
    }
}
