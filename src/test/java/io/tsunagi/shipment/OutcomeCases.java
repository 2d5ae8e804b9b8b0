package io.tsunagi.shipment;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.shipment.domain.difference.Substitution.How;
import io.tsunagi.shipment.domain.fairness.AskOverride;
import io.tsunagi.shipment.domain.fairness.MakeReport;
import io.tsunagi.shipment.domain.fairness.OverrideReason;
import io.tsunagi.shipment.domain.outcome.DecideOutcome;
import io.tsunagi.shipment.domain.outcome.Decision;
import io.tsunagi.shipment.domain.outcome.HearAppeal;
import io.tsunagi.shipment.domain.outcome.OutcomeKind;
import io.tsunagi.shipment.domain.outcome.OutcomeReason;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A disruption in which something was decided, refused, appealed, sent first and counted. */
@Component
public class OutcomeCases implements Rooms {

    private static final String WHO = "test-coordinator";

    private final DecideOutcome decide;
    private final HearAppeal hear;
    private final AskOverride ask;
    private final MakeReport making;
    private final DisruptedShipper shippers;
    private final WaveFixtures waves;
    private final Clock clock;

    OutcomeCases(
            DecideOutcome decide,
            HearAppeal hear,
            AskOverride ask,
            MakeReport making,
            DisruptedShipper shippers,
            WaveFixtures waves,
            Clock clock) {
        this.decide = decide;
        this.hear = hear;
        this.ask = ask;
        this.making = making;
        this.shippers = shippers;
        this.waves = waves;
        this.clock = clock;
    }

    /** Pages of it by name. */
    @Override
    public Map<String, String> rooms() {
        Place place = shippers.inFallback();
        waves.open(place, 1, 0, 4);
        waves.capacity(place, 1, CapacityUnit.LINE);
        waves.release(place);
        waves.open(place, 1, 1, 5);
        waves.open(place, 2, 1, 5);
        String last = waves.open(place, 4, 0, 5);
        String other = waves.open(place, 4, 1, 5);
        String rejected = waves.open(place, 4, 2, 5);
        waves.capacity(place, 3, CapacityUnit.LINE);
        return As.coordinator(() -> {
            UUID outcome = reject(rejected);
            UUID override = ask.ask(UUID.randomUUID(), last, OverrideReason.HARM, "透析センターの冷却水が明朝までしかもたない", WHO)
                    .id();
            String disruption = place.disruption().reference();
            making.make(disruption, WHO);
            Map<String, String> rooms = new LinkedHashMap<>();
            rooms.put("outcome-new", "/outcomes/new?pick=" + other + "&kind=AMEND");
            rooms.put("outcome", "/outcomes/" + outcome);
            rooms.put("outcome-shipment", "/shipments/" + rejected);
            rooms.put("outcomes", "/disruptions/" + disruption + "/outcomes");
            rooms.put("override-new", "/overrides/new?shipment=" + other);
            rooms.put("override", "/overrides/" + override);
            rooms.put("override-shipment", "/shipments/" + last);
            rooms.put("fairness", "/disruptions/" + disruption + "/fairness");
            rooms.put("preferences", "/preferences");
            return rooms;
        });
    }

    private UUID reject(String shipment) {
        UUID outcome = decide.decide(
                        UUID.randomUUID(),
                        List.of(shipment),
                        new Decision(
                                OutcomeKind.REJECT,
                                OutcomeReason.STOCK_LASTS,
                                "在庫は2週間分あると伺いました",
                                null,
                                clock.instant().plus(Duration.ofDays(7)),
                                null),
                        WHO)
                .get(0)
                .id();
        hear.record(
                UUID.randomUUID(),
                outcome,
                new HearAppeal.Heard("さくら内科 事務長", How.PHONE, clock.instant(), "在庫は残り2日分しかありません"),
                WHO);
        return outcome;
    }
}
