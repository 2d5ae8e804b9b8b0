package io.tsunagi.faxorder.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Rows that order more of an item than its catalogue gives in one order. Nothing of such a form is taken until a person says of
 * each of them that it is taken as ordered, and why, or how much is taken instead.
 */
public final class OverLimit {

    /** Longest reason. */
    static final int LONGEST = 200;

    private OverLimit() {}

    /**
     * What a person says about these rows.
     *
     * @param accepted rows that are taken as ordered
     * @param amended quantity that is taken instead, by row, as typed; 0 takes nothing of it
     * @param why reason for what is taken above the limit
     */
    public record Said(Set<Integer> accepted, Map<Integer, String> amended, String why) {

        /** Nothing was said. */
        public static final Said NOTHING = new Said(Set.of(), Map.of(), "");
    }

    /** Whether that quantity of an item is more than its catalogue gives. */
    static boolean is(Item item, BigDecimal quantity) {
        Integer most = item.most();
        return most != null && quantity.compareTo(BigDecimal.valueOf(most)) > 0;
    }

    /** Whether a row orders more of its item than the catalogue gives. */
    public static boolean is(Item item, OrderedRow row) {
        BigDecimal quantity = row.quantity();
        return quantity != null && is(item, quantity);
    }

    /** Whether any of the rows does. */
    static boolean any(List<OrderedRow> rows, List<Item> items) {
        return rows.stream().anyMatch(row -> is(items.get(row.line() - 1), row));
    }

    /**
     * The rows as they are taken.
     *
     * @throws Refused at {@code quantity-<row>} or {@code why}
     */
    static List<OrderedRow> decided(List<OrderedRow> rows, List<Item> items, Said said) {
        List<Refusal> refusals = new ArrayList<>();
        List<OrderedRow> decided = new ArrayList<>();
        boolean above = false;
        for (OrderedRow row : rows) {
            Item item = items.get(row.line() - 1);
            if (!is(item, row)) {
                decided.add(row);
            } else if (said.accepted().contains(row.line())) {
                decided.add(row);
                above = true;
            } else {
                decided.add(amended(row, item, said.amended().getOrDefault(row.line(), ""), refusals));
            }
        }
        String why = said.why().strip();
        if (above && (why.isEmpty() || why.length() > LONGEST)) {
            refusals.add(Refusal.at("why", "fax.refused.over-why", LONGEST));
        }
        Refused.ifAny(refusals);
        return decided;
    }

    /**
     * What was decided, for the record; empty when no row was above the limit.
     *
     * @param keyed rows as keyed
     * @param taken the same rows as taken
     */
    static String note(List<OrderedRow> keyed, List<OrderedRow> taken, List<Item> items, Said said) {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < keyed.size(); at++) {
            OrderedRow before = keyed.get(at);
            Item item = items.get(before.line() - 1);
            if (is(item, before)) {
                words.append(" / row %d: %s > %d, taken %s"
                        .formatted(
                                before.line(),
                                before.quantity(),
                                item.most(),
                                taken.get(at).quantity()));
            }
        }
        return words + (said.why().isBlank() ? "" : " (" + said.why().strip() + ")");
    }

    private static OrderedRow amended(OrderedRow row, Item item, String typed, List<Refusal> refusals) {
        BigDecimal quantity = Typed.number(typed)
                .filter(number ->
                        number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0 && !is(item, number))
                .orElse(null);
        if (quantity == null) {
            refusals.add(Refusal.at(
                    "quantity-" + row.line(), "fax.refused.over", item.line(), Objects.requireNonNull(item.most())));
            return row;
        }
        return new OrderedRow(row.line(), quantity, null);
    }
}
