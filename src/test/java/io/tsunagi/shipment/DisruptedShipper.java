package io.tsunagi.shipment;

import io.tsunagi.As;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.domain.ApproveFallback;
import io.tsunagi.disruption.domain.DeclareDisruption;
import io.tsunagi.disruption.domain.Kind;
import io.tsunagi.disruption.domain.Owner;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.RecordPartner;
import io.tsunagi.partner.domain.RecordSystem;
import io.tsunagi.partner.domain.SystemKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A shipper of one's own whose system is down, with an approved fallback: the way there is the one people walk. */
@Component
public class DisruptedShipper {

    private final RecordPartner recordPartner;
    private final RecordSystem recordSystem;
    private final PartnerBook book;
    private final DeclareDisruption declare;
    private final ApproveFallback approve;
    private final Disruptions disruptions;
    private final Clock clock;

    DisruptedShipper(
            RecordPartner recordPartner,
            RecordSystem recordSystem,
            PartnerBook book,
            DeclareDisruption declare,
            ApproveFallback approve,
            Disruptions disruptions,
            Clock clock) {
        this.recordPartner = recordPartner;
        this.recordSystem = recordSystem;
        this.book = book;
        this.declare = declare;
        this.approve = approve;
        this.disruptions = disruptions;
        this.clock = clock;
    }

    /** A new shipper with a disruption in fallback. */
    public WaveFixtures.Place inFallback() {
        String code = "W" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT);
        String reference = As.manager(() -> {
            recordPartner.record(new RecordPartner.Command(null, code, "試験荷主", "Test shipper", PartnerKind.SHIPPER, 0));
            UUID system = recordSystem.record(new RecordSystem.Command(
                    null, code, "倉庫管理", "Warehouse", SystemKind.WMS, Duration.ofHours(24), 10, 0));
            Instant occurred = clock.instant().minusSeconds(3600);
            return declare.declare(new DeclareDisruption.Command(
                    system, Kind.ALL, Owner.PARTNER, "試験", null, null, occurred, occurred, null));
        });
        As.somebody("test-second-manager", Set.of(Role.MANAGER), () -> approve.approve(reference));
        UUID partner = As.manager(() -> book.partner(code).orElseThrow().id());
        return WaveFixtures.place(
                partner, As.manager(() -> disruptions.find(reference).orElseThrow()));
    }
}
