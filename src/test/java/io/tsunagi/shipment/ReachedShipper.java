package io.tsunagi.shipment;

import io.tsunagi.As;
import io.tsunagi.disruption.domain.DeclareDisruption;
import io.tsunagi.disruption.domain.Kind;
import io.tsunagi.disruption.domain.Owner;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.RecordPartner;
import io.tsunagi.partner.domain.RecordSystem;
import io.tsunagi.partner.domain.SystemKind;
import io.tsunagi.shipment.domain.intake.CheckImport;
import io.tsunagi.shipment.domain.intake.ConfirmImport;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.MappingProfile;
import io.tsunagi.shipment.domain.intake.MappingProfiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A shipper of one's own that a disruption of its own reaches, with or without orders. */
@Component
public class ReachedShipper {

    private final RecordPartner recordPartner;
    private final RecordSystem recordSystem;
    private final SupplyChainMap map;
    private final DeclareDisruption declare;
    private final MappingProfiles profiles;
    private final CheckImport checkImport;
    private final ConfirmImport confirmImport;
    private final Clock clock;

    ReachedShipper(
            RecordPartner recordPartner,
            RecordSystem recordSystem,
            SupplyChainMap map,
            DeclareDisruption declare,
            MappingProfiles profiles,
            CheckImport checkImport,
            ConfirmImport confirmImport,
            Clock clock) {
        this.recordPartner = recordPartner;
        this.recordSystem = recordSystem;
        this.map = map;
        this.declare = declare;
        this.profiles = profiles;
        this.checkImport = checkImport;
        this.confirmImport = confirmImport;
        this.clock = clock;
    }

    /** A new shipper with a disruption of its warehouse. */
    public Reached reached() {
        String code = "T" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT);
        return As.manager(() -> {
            recordPartner.record(
                    new RecordPartner.Command(null, code, "取込荷主", "Import shipper", PartnerKind.SHIPPER, 0));
            UUID system = recordSystem.record(new RecordSystem.Command(
                    null, code, "倉庫管理", "Warehouse", SystemKind.WMS, Duration.ofHours(24), 10, 0));
            Instant occurred = clock.instant().minusSeconds(3600);
            String disruption = declare.declare(new DeclareDisruption.Command(
                    system, Kind.ALL, Owner.PARTNER, "取込試験", null, null, occurred, occurred, null));
            return new Reached(map.partner(code).orElseThrow().id(), disruption);
        });
    }

    /** Saves a profile for a sample file. */
    public MappingProfile profile(UUID partner, String file) {
        MappingProfile profile = ShipmentFixtures.profile(partner, file);
        As.coordinator(() -> profiles.save(profile));
        return profile;
    }

    /** Checks a file by a profile. */
    public ImportRun check(MappingProfile profile, String name, byte[] file) {
        return As.coordinator(() -> checkImport.check(new CheckImport.Command(profile.id(), name, file)));
    }

    /** Takes a run. */
    public ImportRun take(ImportRun run) {
        return As.coordinator(() -> confirmImport.confirm(run.reference()));
    }

    /** Takes a whole sample file. */
    public ImportRun take(UUID partner, String file) {
        return take(check(profile(partner, file), file, ShipmentFixtures.file(file)));
    }

    /** A shipper and the disruption that reaches it. */
    public record Reached(UUID partner, String disruption) {}
}
