package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.shipment.domain.wave.Candidate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lines of a list for the planner, in the order in which they are added. */
final class AskedRows {

    static final UUID PARTNER = new UUID(0, 7);

    private final List<Asked> rows = new ArrayList<>();

    /** So many lines of that class, each of quantity 1, named P2-1, P2-2 and so on. */
    AskedRows of(int priority, int number) {
        for (int i = 1; i <= number; i++) {
            add("P" + priority + "-" + i, priority, 1, "CS");
        }
        return this;
    }

    AskedRows add(String name, int priority, int quantity, String unit) {
        return add(name, priority, quantity, unit, "GAUZE", "Sakura Clinic", Temperature.AMBIENT);
    }

    AskedRows add(
            String name, int priority, int quantity, String unit, String article, String customer, Temperature band) {
        Candidate line = new Candidate(
                new UUID(1, rows.size()),
                name,
                PARTNER,
                priority,
                Instant.EPOCH.plusSeconds(rows.size()),
                customer,
                "goods",
                BigDecimal.valueOf(quantity),
                unit);
        rows.add(new Asked(line, article, CustomerType.CLINIC, "宮城県", band, false));
        return this;
    }

    /** Marks the last line as sent first by two people. */
    AskedRows first() {
        rows.set(rows.size() - 1, rows.get(rows.size() - 1).first());
        return this;
    }

    List<Asked> list() {
        return rows;
    }
}
