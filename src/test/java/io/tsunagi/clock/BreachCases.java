package io.tsunagi.clock;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.clock.domain.Facts;
import io.tsunagi.clock.domain.HandlingRole;
import io.tsunagi.clock.domain.Known;
import io.tsunagi.clock.domain.Law;
import io.tsunagi.clock.domain.ReadClocks;
import io.tsunagi.clock.domain.RecordAwareness;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.shared.ThreeTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leaks of data in disruptions of their own. */
@Component
public class BreachCases implements Rooms {

    private final DisruptionFixtures disruptions;
    private final MapFixtures map;
    private final RecordAwareness recording;
    private final ReadClocks reading;
    private final Clock clock;

    BreachCases(
            DisruptionFixtures disruptions,
            MapFixtures map,
            RecordAwareness recording,
            ReadClocks reading,
            Clock clock) {
        this.disruptions = disruptions;
        this.map = map;
        this.recording = recording;
        this.reading = reading;
        this.clock = clock;
    }

    /** A disruption in fallback. */
    public String disruption() {
        String code = "LEAK" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return disruptions.inFallback(map.partnerWithSystem(code, Duration.ofHours(24)));
    }

    /** A moment a while ago, to the minute. */
    public Instant ago(Duration while_) {
        return clock.instant().minus(while_).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Facts of our own data. */
    public Facts facts(Instant aware, Set<Law> laws, Known malicious, @Nullable Integer persons) {
        return facts(aware, laws, HandlingRole.CONTROLLER, malicious, persons);
    }

    /** Facts. */
    public Facts facts(Instant aware, Set<Law> laws, HandlingRole role, Known malicious, @Nullable Integer persons) {
        return new Facts(
                "氏名、住所、電話番号",
                "荷主の届け先",
                laws,
                role,
                "荷主の情報管理部",
                persons,
                Known.NO,
                Known.NO,
                malicious,
                "",
                "取引先からの電話",
                new ThreeTimes(aware, aware, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Recorded by the manager. */
    public String recorded(String disruption, Facts facts) {
        return As.manager(() -> recording.record(disruption, facts));
    }

    /** Reference of the clock of that rule. */
    public String clock(String breach, String reason) {
        return As.manager(() -> reading.breach(breach)).clocks().stream()
                .map(ReadClocks.Shown::clock)
                .filter(one -> one.decided().reason().equals(reason) && !one.isCalledOff())
                .findFirst()
                .orElseThrow()
                .reference();
    }

    /** The rooms around a leak, by a name. */
    @Override
    public Map<String, String> rooms() {
        String disruption = disruption();
        String breach =
                recorded(disruption, facts(ago(Duration.ofHours(5)), Set.of(Law.APPI, Law.GDPR), Known.UNKNOWN, null));
        String clock = clock(breach, "appi.preliminary");
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("clocks", "/disruptions/" + disruption + "/clocks");
        rooms.put("clock-new", "/disruptions/" + disruption + "/clocks/new");
        rooms.put("clocks-running", "/clocks");
        rooms.put("breach", "/breaches/" + breach);
        rooms.put("clock", "/clocks/" + clock);
        rooms.put("clock-report", "/clocks/" + clock + "/report");
        return rooms;
    }
}
