package io.tsunagi.recovery;

import io.tsunagi.As;
import io.tsunagi.disruption.domain.ApproveFallback;
import io.tsunagi.disruption.domain.CloseDisruption;
import io.tsunagi.disruption.domain.DeclareDisruption;
import io.tsunagi.disruption.domain.Kind;
import io.tsunagi.disruption.domain.Owner;
import io.tsunagi.disruption.domain.RecordSystemUp;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.RecordPartner;
import io.tsunagi.partner.domain.RecordSystem;
import io.tsunagi.partner.domain.SystemKind;
import io.tsunagi.shipment.ShipmentFixtures;
import io.tsunagi.shipment.domain.SampleBacklog;
import io.tsunagi.shipment.domain.intake.CheckImport;
import io.tsunagi.shipment.domain.intake.ConfirmImport;
import io.tsunagi.shipment.domain.intake.MappingProfile;
import io.tsunagi.shipment.domain.intake.MappingProfiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Disruptions of a partner of one's own, brought into a state by what people do. */
record RecoveryFixtures(ApplicationContext application) {

    /** How long before now every disruption of these fixtures began. */
    static final Duration SINCE = Duration.ofHours(30);

    /** Declared by {@code test-manager}, for a new partner with that code and the WMS that it needs itself. */
    String declared(String code) {
        Instant began = application.getBean(Clock.class).instant().minus(SINCE);
        return As.manager(() -> {
            application
                    .getBean(RecordPartner.class)
                    .record(new RecordPartner.Command(
                            null, code, code + "倉庫", code + " Warehouse", PartnerKind.HUB, 0));
            UUID system = application
                    .getBean(RecordSystem.class)
                    .record(new RecordSystem.Command(
                            null, code, "倉庫管理", "WMS", SystemKind.WMS, Duration.ofHours(24), 50, 0));
            return application
                    .getBean(DeclareDisruption.class)
                    .declare(new DeclareDisruption.Command(
                            system, Kind.ALL, Owner.PARTNER, "ransomware", null, null, began, began, null));
        });
    }

    /** Under fallback, approved by {@code second-manager}. */
    String approved(String code) {
        String reference = declared(code);
        As.somebody(
                "second-manager",
                Set.of(Role.MANAGER),
                () -> application.getBean(ApproveFallback.class).approve(reference));
        return reference;
    }

    /** Closed by {@code test-manager}, without an order or a declaration. */
    String closed(String code) {
        String reference = approved(code);
        Instant up = application.getBean(Clock.class).instant().minus(Duration.ofHours(2));
        As.manager(() -> {
            application.getBean(RecordSystemUp.class).record(reference, up, up);
            application.getBean(CloseDisruption.class).close(reference);
        });
        return reference;
    }

    /** Takes the 293 good rows of the forwarder's sample file as orders of that partner, and samples the backlog. */
    void takeOrders(String code) {
        As.coordinator(() -> {
            UUID partner = application
                    .getBean(SupplyChainMap.class)
                    .partner(code)
                    .orElseThrow()
                    .id();
            MappingProfile profile = ShipmentFixtures.profile(partner, ShipmentFixtures.FORWARDER);
            application.getBean(MappingProfiles.class).save(profile);
            String run = application
                    .getBean(CheckImport.class)
                    .check(new CheckImport.Command(
                            profile.id(),
                            ShipmentFixtures.FORWARDER,
                            ShipmentFixtures.file(ShipmentFixtures.FORWARDER)))
                    .reference();
            application.getBean(ConfirmImport.class).confirm(run);
            application.getBean(SampleBacklog.class).sample();
        });
    }
}
