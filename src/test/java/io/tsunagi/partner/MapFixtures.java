package io.tsunagi.partner;

import io.tsunagi.As;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.RecordDependency;
import io.tsunagi.partner.domain.RecordPartner;
import io.tsunagi.partner.domain.RecordSystem;
import io.tsunagi.partner.domain.SystemKind;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws parts of a map for tests, through the use cases; every test brings its own codes. */
@Component
public class MapFixtures {

    private final RecordPartner recordPartner;
    private final RecordSystem recordSystem;
    private final RecordDependency recordDependency;

    MapFixtures(RecordPartner recordPartner, RecordSystem recordSystem, RecordDependency recordDependency) {
        this.recordPartner = recordPartner;
        this.recordSystem = recordSystem;
        this.recordDependency = recordDependency;
    }

    /** A partner of that code with one system; returns the system. */
    public UUID partnerWithSystem(String code, Duration rto) {
        return As.manager(() -> {
            recordPartner.record(
                    new RecordPartner.Command(null, code, "会社 " + code, "Company " + code, PartnerKind.HUB, 0));
            return recordSystem.record(
                    new RecordSystem.Command(null, code, "倉庫システム", "Warehouse system", SystemKind.WMS, rto, 10, 0));
        });
    }

    /** The partner needs the system, and its own system stops with it. */
    public UUID needs(String code, UUID system, @Nullable UUID stops) {
        return As.manager(() -> recordDependency.record(
                new RecordDependency.Command(null, code, system, stops, code + "の出荷", "shipping of " + code, "")));
    }
}
