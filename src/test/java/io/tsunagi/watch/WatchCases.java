package io.tsunagi.watch;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.outbound.domain.ApproveDestination;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.RecordPartner;
import io.tsunagi.partner.domain.RecordSystem;
import io.tsunagi.partner.domain.SystemKind;
import io.tsunagi.watch.domain.KeepNotices;
import io.tsunagi.watch.domain.KeepProbes;
import io.tsunagi.watch.domain.Probe;
import io.tsunagi.watch.domain.TellByTelephone;
import io.tsunagi.watch.domain.Trouble;
import io.tsunagi.watch.domain.Way;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Systems of one's own that are looked at, and what was heard about them. */
@Component
public class WatchCases implements Rooms {

    private final RecordPartner recordPartner;
    private final RecordSystem recordSystem;
    private final ApproveDestination approving;
    private final KeepProbes keeping;
    private final TellByTelephone telling;
    private final KeepNotices notices;
    private final DisruptionFixtures disruptions;
    private final Clock clock;

    WatchCases(
            RecordPartner recordPartner,
            RecordSystem recordSystem,
            ApproveDestination approving,
            KeepProbes keeping,
            TellByTelephone telling,
            KeepNotices notices,
            DisruptionFixtures disruptions,
            Clock clock) {
        this.recordPartner = recordPartner;
        this.recordSystem = recordSystem;
        this.approving = approving;
        this.keeping = keeping;
        this.telling = telling;
        this.notices = notices;
        this.disruptions = disruptions;
        this.clock = clock;
    }

    /** A system of a partner of its own. */
    public UUID system() {
        String code = "E" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT);
        return As.manager(() -> {
            recordPartner.record(new RecordPartner.Command(null, code, "試験倉庫", "Test hub", PartnerKind.HUB, 0));
            return recordSystem.record(new RecordSystem.Command(
                    null, code, "倉庫管理", "Warehouse", SystemKind.WMS, Duration.ofHours(24), 10, 0));
        });
    }

    /** A probe of a page on this machine, which a manager approved with its address. */
    public Probe page(UUID system, int port) {
        As.manager(() -> approving.approve("127.0.0.1", port, List.of("127.0.0.1"), "Server of a test"));
        return probe(system, Way.HTTP, "http://127.0.0.1:" + port + "/health").probe();
    }

    /** A probe that looks once a day by itself. */
    public KeepProbes.Made probe(@Nullable UUID system, Way way, String target) {
        return As.manager(() -> keeping.add(new KeepProbes.Wanted(
                system,
                "Probe " + UUID.randomUUID(),
                way,
                target,
                new Probe.Check(null, "well", Duration.ofSeconds(10), Duration.ofDays(1), Duration.ofMinutes(15)),
                Trouble.INBOUND)));
    }

    /** A call about a system. */
    public String call(@Nullable UUID system, String words, String key) {
        Instant since = clock.instant().minusSeconds(1_800);
        return As.broker(() -> telling.told(new TellByTelephone.Call(
                system,
                Trouble.OUTBOUND,
                "Sato, Test hub",
                "03-0000-0000",
                words,
                since,
                since.plusSeconds(600),
                key)));
    }

    /** A notice that one broker entered. */
    public UUID notice(String disruption, String number) {
        Instant now = clock.instant();
        return As.broker(() -> notices.enter(
                disruption,
                new KeepNotices.Wanted(
                        "東京税関",
                        number,
                        now.minusSeconds(3_600),
                        now.plusSeconds(86_400),
                        "書面による申告を認める。",
                        "https://www.customs.example/notice")));
    }

    /** The rooms of early warning, by a name. */
    @Override
    public Map<String, String> rooms() {
        String disruption = disruptions.inFallback(system());
        UUID system = system();
        Probe silent = probe(system, Way.HEARTBEAT, "").probe();
        String alert = call(system, "伝票が出てこない。担当者が調べている。", UUID.randomUUID().toString());
        notice(disruption, "第" + UUID.randomUUID().toString().substring(0, 6) + "号");
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("watch", "/watch");
        rooms.put("watch-probe", "/watch/" + silent.id());
        rooms.put("watch-new", "/watch/new");
        rooms.put("outbound", "/outbound");
        rooms.put("watch-call", "/watch/calls/new");
        rooms.put("watch-alert", "/watch/alerts/" + alert);
        rooms.put("official-notices", "/disruptions/" + disruption + "/official-notices");
        return rooms;
    }
}
