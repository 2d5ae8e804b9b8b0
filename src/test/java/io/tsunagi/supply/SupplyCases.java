package io.tsunagi.supply;

import static org.awaitility.Awaitility.await;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.domain.RankedFilter;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.bulk.BulkAction;
import io.tsunagi.shipment.domain.bulk.BulkReason;
import io.tsunagi.shipment.domain.bulk.BulkRun;
import io.tsunagi.shipment.domain.bulk.BulkRuns;
import io.tsunagi.shipment.domain.bulk.StartBulk;
import io.tsunagi.supply.domain.Cause;
import io.tsunagi.supply.domain.Handling;
import io.tsunagi.supply.domain.SetStatus;
import io.tsunagi.supply.domain.Status;
import io.tsunagi.supply.domain.Volume;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A shipper some of whose orders are carried over and some shipped by the maker, with notices written and statuses public. */
@Component
public class SupplyCases implements Rooms {

    private final DisruptedShipper shippers;
    private final WaveFixtures goods;
    private final StartBulk startBulk;
    private final BulkRuns runs;
    private final SetStatus setting;

    SupplyCases(DisruptedShipper shippers, WaveFixtures goods, StartBulk startBulk, BulkRuns runs, SetStatus setting) {
        this.shippers = shippers;
        this.goods = goods;
        this.startBulk = startBulk;
        this.runs = runs;
        this.setting = setting;
    }

    /** The rooms around them, by a name. */
    @Override
    public Map<String, String> rooms() {
        WaveFixtures.Place place = shippers.inFallback();
        String ref = place.disruption().reference();
        List<String> lines = goods.open(place, 4);
        String run = run(ref, BulkAction.CARRY_OVER, lines.subList(0, 2));
        run(ref, BulkAction.DIRECT, lines.subList(2, 4));
        As.coordinator(() -> setting.set(
                ref,
                place.partner(),
                List.of(
                        status("GLV-M", Volume.B, Handling.LIMITED_OTHERS, "Mihon Trading M-200"),
                        status("A4", Volume.C, Handling.STOPPED, ""))));
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("carried", "/disruptions/" + ref + "/shipments?status=CARRIED");
        rooms.put("carry-check", "/disruptions/" + ref + "/shipments/bulk?action=BRING_BACK&all=true&status=CARRIED");
        rooms.put("carry-run", "/bulk/" + run);
        rooms.put("notices", "/bulk/" + run + "/notices");
        rooms.put("contacts", "/imports/contacts");
        rooms.put("direct", "/disruptions/" + ref + "/direct");
        return rooms;
    }

    private String run(String ref, BulkAction action, List<String> lines) {
        StartBulk.Choice choice = new StartBulk.Choice(ref, action, lines, RankedFilter.of(ShipmentStatus.OPEN), null);
        String run = As.coordinator(() -> startBulk.start(UUID.randomUUID(), choice, BulkReason.NO_CAPACITY, "", true))
                .reference();
        await().atMost(Duration.ofSeconds(60)).until(() -> !moving(run));
        return run;
    }

    private boolean moving(String run) {
        return As.coordinator(() -> runs.find(run)).map(BulkRun::moving).orElse(true);
    }

    private static Status status(String sku, Volume volume, Handling handling, String others) {
        return new Status(sku, "", volume, handling, Cause.SYSTEM_DOWN, others, null, null);
    }
}
