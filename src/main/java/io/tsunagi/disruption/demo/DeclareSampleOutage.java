package io.tsunagi.disruption.demo;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.domain.ApproveFallback;
import io.tsunagi.disruption.domain.DeclareDisruption;
import io.tsunagi.disruption.domain.Kind;
import io.tsunagi.disruption.domain.Owner;
import io.tsunagi.identity.DemoScene;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Declares an outage of the customs system of the sample map that began three hours ago, unless any disruption is there. */
@Component
@Profile("demo")
@Order(10)
class DeclareSampleOutage implements DemoScene {

    private final Disruptions disruptions;
    private final SupplyChainMap map;
    private final DeclareDisruption declaring;
    private final ApproveFallback approving;
    private final Clock clock;

    DeclareSampleOutage(
            Disruptions disruptions,
            SupplyChainMap map,
            DeclareDisruption declaring,
            ApproveFallback approving,
            Clock clock) {
        this.disruptions = disruptions;
        this.map = map;
        this.declaring = declaring;
        this.approving = approving;
        this.clock = clock;
    }

    @Override
    public void play(SampleActors actors) {
        PartnerSystem customs = map.systems().stream()
                .filter(system -> system.kind().equals("CUSTOMS"))
                .findFirst()
                .orElse(null);
        if (customs == null || !disruptions.all().isEmpty()) {
            return;
        }
        Instant began = clock.instant().minus(Duration.ofHours(3));
        String reference = actors.as(
                "manager",
                () -> declaring.declare(new DeclareDisruption.Command(
                        customs.id(),
                        Kind.ALL,
                        Owner.CUSTOMS,
                        "見本の障害：申告の応答がない / sample: no answer to declarations",
                        null,
                        null,
                        began,
                        began.plus(Duration.ofMinutes(20)),
                        null)));
        actors.as("manager2", () -> approving.approve(reference));
    }
}
