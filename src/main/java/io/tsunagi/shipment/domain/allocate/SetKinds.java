package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.wave.SetCapacity;
import io.tsunagi.shipment.domain.wave.SiteDay;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator says how many cases, single pieces, pallets and cold packages the hands at a site can carry today. */
@Service
public class SetKinds {

    private static final int MOST = 100_000;

    private final KindAmounts kinds;
    private final SetCapacity setCapacity;
    private final Clock clock;

    SetKinds(KindAmounts kinds, SetCapacity setCapacity, Clock clock) {
        this.kinds = kinds;
        this.setCapacity = setCapacity;
        this.clock = clock;
    }

    /**
     * Sets today's amounts in place of those before; the same again changes nothing. A kind that is left out has no hands today,
     * except that cold goods then count as their packing unit.
     *
     * @throws Refused at {@code kinds} when none is given or they are out of range, and as {@link SetCapacity} does
     */
    @Transactional
    public void set(Disruption disruption, String site, Map<UnitKind, Integer> amounts, String person) {
        check(amounts);
        Instant now = clock.instant();
        LocalDate today = SiteDay.of(now);
        Map<UnitKind, Integer> ordered = new EnumMap<>(amounts);
        if (ordered.equals(kinds.of(site, today))) {
            return;
        }
        String words = ordered.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        setCapacity.setSum(disruption, site, sum(ordered), words, person);
        kinds.set(site, today, ordered, person, now);
    }

    static void check(Map<UnitKind, Integer> amounts) {
        boolean odd = amounts.isEmpty()
                || !UnitKind.SIDE_BY_SIDE.containsAll(amounts.keySet())
                || amounts.values().stream().anyMatch(amount -> amount < 0 || amount > MOST)
                || sum(amounts) > MOST;
        if (odd) {
            throw new Refused(Refusal.at("kinds", "allocate.refused.kinds", MOST));
        }
    }

    private static int sum(Map<UnitKind, Integer> amounts) {
        return amounts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
