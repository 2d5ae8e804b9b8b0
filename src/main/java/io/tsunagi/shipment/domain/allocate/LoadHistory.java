package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import io.tsunagi.sheet.Sheets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a shipper's file of what its customers took before: customer as orders have it, SKU, quantity, and in how many days it was
 * taken. All of the file or nothing; a line in it replaces what was known of the same customer and SKU, others stay.
 */
@Service
public class LoadHistory {

    private static final int SHOWN = 10;
    private static final int SCALE = 3;
    private static final int LONGEST = 200;
    private static final int LONGEST_SKU = 100;
    private static final BigDecimal LARGEST = new BigDecimal("100000000");
    private static final int MOST_DAYS = 1_000;

    private final Demand demand;
    private final AuditTrail audit;
    private final Clock clock;

    LoadHistory(Demand demand, AuditTrail audit, Clock clock) {
        this.demand = demand;
        this.audit = audit;
        this.clock = clock;
    }

    /** How much history is known of the shippers of a disruption. */
    @Transactional(readOnly = true)
    public Demand.Known known(Disruption disruption) {
        return demand.known(disruption.partnerIds());
    }

    /**
     * Loads a file: CSV, TSV or XLSX with a heading and four columns in this order: customer, SKU, quantity, days.
     *
     * @param partner the shipper, one that the disruption reaches
     * @return how many customers and SKUs it names
     * @throws Refused at {@code partner}, or at {@code file} with the first ten lines that cannot be read
     */
    @Transactional
    public int load(Disruption disruption, UUID partner, byte[] file, String person) {
        if (!disruption.partnerIds().contains(partner)) {
            throw new Refused(Refusal.at("partner", "allocate.refused.partner"));
        }
        List<Sheet.Row> rows = Sheets.ofFile(file).rows();
        Map<Caps.Key, BigDecimal> averages = new HashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Sheet.Row row : rows.subList(1, rows.size())) {
            String problem = read(partner, row, averages);
            if (!problem.isEmpty()) {
                refusals.add(Refusal.at("file", "allocate.refused.history." + problem, row.number()));
            }
        }
        if (averages.isEmpty() && refusals.isEmpty()) {
            refusals.add(Refusal.at("file", "allocate.refused.history.none"));
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals.subList(0, Math.min(SHOWN, refusals.size())));
        }
        demand.keep(averages, person, clock.instant());
        audit.record(new Change(
                "allocation.history-loaded",
                disruption.reference(),
                disruption.reference(),
                null,
                Integer.toString(averages.size()),
                partner.toString()));
        return averages.size();
    }

    /** Adds a line; what is wrong with it, or nothing. Lines of the same customer and SKU are added up. */
    private static String read(UUID partner, Sheet.Row row, Map<Caps.Key, BigDecimal> averages) {
        String customer = row.cell(0);
        String sku = row.cell(1);
        if (customer.isEmpty() || sku.isEmpty() || customer.length() > LONGEST || sku.length() > LONGEST_SKU) {
            return "names";
        }
        String quantity = plain(row.cell(2));
        String days = plain(row.cell(3));
        if (!quantity.matches("[0-9]{1,9}(\\.[0-9]{1,3})?") || new BigDecimal(quantity).compareTo(LARGEST) > 0) {
            return "quantity";
        }
        if (!days.matches("[0-9]{1,4}") || days.matches("0+") || Integer.parseInt(days) > MOST_DAYS) {
            return "days";
        }
        BigDecimal daily = new BigDecimal(quantity).divide(new BigDecimal(days), SCALE, RoundingMode.HALF_UP);
        averages.merge(new Caps.Key(partner, customer, sku), daily, BigDecimal::add);
        return "";
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
    }
}
