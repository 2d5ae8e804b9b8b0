package io.tsunagi.shipment.domain.allocate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may get of an article on a day: a share of what it took before, in the unit of its orders, rounded up so that a
 * small customer gets one at least. P0 has no cap: hoarding is not the danger there, and a refusal by arithmetic would be.
 * (Domain notes 4.4 rule 6; steps 10, 20, 40, 60 % and 100 % for children's hospitals in 4.3.)
 *
 * @param step share of the history in per cent; null when nothing is capped
 * @param withoutHistory average a day that stands in where no history is known
 * @param exempt customers who get 100 % of their history, and without one are not capped
 * @param averages history by customer and article, a day
 * @param today what went today already
 */
public record Caps(
        @Nullable Integer step,
        BigDecimal withoutHistory,
        Set<String> exempt,
        Map<Key, BigDecimal> averages,
        Map<Key, BigDecimal> today) {

    /** No caps. */
    public static final Caps NONE = new Caps(null, BigDecimal.ZERO, Set.of(), Map.of(), Map.of());

    private static final int WHOLE = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(WHOLE);

    public Caps {
        exempt = Set.copyOf(exempt);
        averages = Map.copyOf(averages);
        today = Map.copyOf(today);
    }

    /** Whose cap: a customer of a shipper and an article. */
    public record Key(UUID partner, String customer, String article) {

        /** Of a shipment. */
        public static Key of(Asked asked) {
            return new Key(asked.line().partnerId(), asked.line().customer(), asked.article());
        }
    }

    /** What a customer may get of an article a day; empty when there is no limit. */
    public Optional<BigDecimal> of(Key key) {
        if (step == null) {
            return Optional.empty();
        }
        boolean whole = exempt.contains(key.customer());
        BigDecimal average = averages.get(key);
        if (whole && average == null) {
            return Optional.empty();
        }
        return Optional.of((average == null ? withoutHistory : average)
                .multiply(BigDecimal.valueOf(whole ? WHOLE : step))
                .divide(HUNDRED, 0, RoundingMode.CEILING));
    }

    /** Counts what goes, in the order of the list: who stands higher has the first claim on the cap. */
    Count count() {
        return new Count(new HashMap<>(today));
    }

    /** A running count. */
    final class Count {

        private final Map<Key, BigDecimal> gone;

        private Count(Map<Key, BigDecimal> gone) {
            this.gone = gone;
        }

        /** Why a shipment is above its cap; empty when it is not, and then it is counted. */
        Optional<Reason> refuses(Asked asked) {
            Key key = Key.of(asked);
            BigDecimal quantity = asked.line().quantity();
            BigDecimal before = gone.getOrDefault(key, BigDecimal.ZERO);
            Optional<BigDecimal> cap = of(key);
            boolean free = asked.overridden() || asked.line().priority() == 0;
            if (!free && cap.isPresent() && before.add(quantity).compareTo(cap.get()) > 0) {
                return Optional.of(reason(key, quantity, cap.get(), before));
            }
            gone.put(key, before.add(quantity));
            return Optional.empty();
        }

        private Reason reason(Key key, BigDecimal quantity, BigDecimal cap, BigDecimal before) {
            BigDecimal average = averages.get(key);
            return new Reason(
                    average == null ? Reason.Code.CAP_DEFAULT : Reason.Code.CAP,
                    quantity,
                    cap,
                    before,
                    exempt.contains(key.customer()) ? WHOLE : Objects.requireNonNull(step),
                    average == null ? withoutHistory : average);
        }
    }
}
