package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shipment.ShippedLists;
import io.tsunagi.shipment.domain.wave.Capacities;
import io.tsunagi.shipment.domain.wave.SiteDay;
import io.tsunagi.shipment.domain.wave.SiteLoad;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells other features what was decided about the lists of a site. */
@Service
class TellLists implements ShippedLists {

    private final Capacities capacities;
    private final Decisions decisions;
    private final Clock clock;

    TellLists(Capacities capacities, Decisions decisions, Clock clock) {
        this.capacities = capacities;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> sites(Collection<UUID> partners) {
        return capacities.sites(partners, SiteDay.of(clock.instant())).stream()
                .map(SiteLoad::site)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Lists on(String site, LocalDate day) {
        SiteRules rules = decisions.inForce(site, day);
        return new Lists(rules.of(Axis.ITEMS).size(), Set.copyOf(rules.of(Axis.UNITS)));
    }
}
