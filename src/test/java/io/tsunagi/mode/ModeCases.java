package io.tsunagi.mode;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.mode.domain.CheckItem;
import io.tsunagi.mode.domain.DecideMode;
import io.tsunagi.mode.domain.Lane;
import io.tsunagi.mode.domain.Scope;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.RecordPartner;
import io.tsunagi.partner.domain.RecordSystem;
import io.tsunagi.partner.domain.SystemKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Disruptions with modes for tests. */
@Component
public class ModeCases implements Rooms {

    private final RecordPartner partners;
    private final RecordSystem systems;
    private final DisruptionFixtures fixtures;
    private final Disruptions disruptions;
    private final DecideMode deciding;

    ModeCases(
            RecordPartner partners,
            RecordSystem systems,
            DisruptionFixtures fixtures,
            Disruptions disruptions,
            DecideMode deciding) {
        this.partners = partners;
        this.systems = systems;
        this.fixtures = fixtures;
        this.disruptions = disruptions;
        this.deciding = deciding;
    }

    /** A disruption under fallback of a new partner with that code. */
    public Disruption fallback(String code) {
        UUID system = As.manager(() -> {
            partners.record(
                    new RecordPartner.Command(null, code, code + "倉庫", code + " Warehouse", PartnerKind.HUB, 0));
            return systems.record(
                    new RecordSystem.Command(null, code, "倉庫管理", "WMS", SystemKind.WMS, Duration.ofHours(24), 50, 0));
        });
        return disruptions.find(fixtures.inFallback(system)).orElseThrow();
    }

    /** Opens a site of it with 37 items, whole cases, by FAX. */
    public void open(Disruption disruption, String site) {
        As.manager(() -> deciding.decide(
                disruption,
                new DecideMode.Command(
                        site,
                        Lane.STOCK,
                        new Scope(true, 37, Scope.Channel.FAX, Scope.Units.CASE, Scope.Running.BY_HAND),
                        null,
                        "37品目で試行",
                        Arrays.stream(CheckItem.values()).collect(Collectors.toMap(item -> item, item -> true)))));
    }

    /** Pages of modes, with two sites open. */
    @Override
    public Map<String, String> rooms() {
        Disruption disruption = fallback(
                "MODE-ROOM-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
        open(disruption, "東京DC");
        open(disruption, "大阪DC");
        String base = "/disruptions/" + disruption.reference();
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("modes", base + "/modes");
        rooms.put("mode-decide", base + "/modes/decide?site=東京DC&lane=STOCK");
        rooms.put("mode-overview", base);
        return rooms;
    }
}
