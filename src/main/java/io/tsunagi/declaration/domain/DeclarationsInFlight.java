package io.tsunagi.declaration.domain;

import io.tsunagi.codes.PlaceCode;
import io.tsunagi.codes.Typed;
import io.tsunagi.declaration.domain.Declarations.Load;
import io.tsunagi.declaration.domain.Declarations.OpenCase;
import io.tsunagi.disruption.InFlight;
import io.tsunagi.shared.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how many declarations a failure would touch; urgent are those due within 24 hours. Their worth is that of their lines. */
@Component
class DeclarationsInFlight implements InFlight {

    private static final String KIND = "declarations";
    private static final Duration FOUR_HOURS = Duration.ofHours(4);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration THREE_DAYS = Duration.ofHours(72);

    private final Declarations declarations;
    private final Clock clock;

    DeclarationsInFlight(Declarations declarations, Clock clock) {
        this.declarations = declarations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Count count(Set<UUID> partnerIds) {
        Load load = declarations.load(partnerIds, clock.instant().plus(DAY));
        return new Count(KIND, load.number(), load.urgent(), load.nextDeadline());
    }

    @Override
    @Transactional(readOnly = true)
    public Exposure exposure(Set<UUID> partnerIds, Instant from) {
        List<OpenCase> open = declarations.open(partnerIds);
        List<Share> shares = open.stream().collect(Collectors.groupingBy(OpenCase::partnerId)).entrySet().stream()
                .map(one -> share(one.getKey(), one.getValue(), from))
                .toList();
        Map<String, Money> sums = new TreeMap<>();
        long unvalued = 0;
        for (OpenCase one : open) {
            Optional<Money> worth = worth(one);
            worth.ifPresent(money -> sums.merge(money.currency().getCurrencyCode(), money, Money::plus));
            unvalued += worth.isPresent() ? 0 : 1;
        }
        return new Exposure(KIND, shares, List.copyOf(sums.values()), unvalued);
    }

    private static Share share(UUID partner, List<OpenCase> open, Instant from) {
        long overdue =
                open.stream().filter(one -> one.deadline().isBefore(from)).count();
        return new Share(
                partner,
                open.size(),
                open.stream()
                        .filter(one -> one.deadline().isBefore(from.plus(DAY)))
                        .count(),
                overdue,
                before(open, from.plus(FOUR_HOURS)) - overdue,
                before(open, from.plus(DAY)) - overdue,
                before(open, from.plus(THREE_DAYS)) - overdue,
                open.stream()
                        .map(OpenCase::deadline)
                        .filter(deadline -> !deadline.isBefore(from))
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    private static long before(List<OpenCase> open, Instant end) {
        return open.stream().filter(one -> one.deadline().isBefore(end)).count();
    }

    /** The sum of the lines; empty when there is none, one cannot be read, or it has more decimals than its currency. */
    static Optional<Money> worth(OpenCase open) {
        if (open.lineValues().isEmpty() || !PlaceCode.isCurrency(open.currency())) {
            return Optional.empty();
        }
        Currency currency = Currency.getInstance(Typed.code(open.currency()));
        BigDecimal sum = BigDecimal.ZERO;
        for (String typed : open.lineValues()) {
            Optional<BigDecimal> value = Typed.number(typed);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return sum.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()
                ? Optional.empty()
                : Optional.of(new Money(sum, currency));
    }
}
