package io.tsunagi.shipment.web;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.RankedFilter;
import io.tsunagi.shipment.domain.RankedQuery;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Temperature;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the ranked list as they stand in its address, so that a view can be sent to a colleague.
 *
 * @param priority {@code P0} to {@code P4}
 * @param customer name of a customer, exactly as the orders have it
 * @param article SKU, or the description where a shipper has none, exactly
 * @param q part of a customer's name or of an article, or a whole order number
 * @param after key of the last row of the page before
 */
public record RankedQuestion(
        @Nullable String priority,
        @Nullable String site,
        @Nullable UUID shipper,
        @Nullable Temperature temperature,
        @Nullable ShipmentStatus status,
        @Nullable String prefecture,
        @Nullable String customer,
        @Nullable String article,
        @Nullable String q,
        @Nullable String after) {

    /** The filter; without a status the open ones. */
    public RankedFilter filter() {
        return new RankedFilter(
                statusOrOpen(),
                number(),
                blankToNull(site),
                shipper,
                temperature,
                blankToNull(prefecture),
                blankToNull(customer),
                blankToNull(article));
    }

    /** Whether rows are left out that the kept counts include; then no number may stand beside a filter. */
    boolean narrowerThanCounts() {
        return temperature != null
                || blankToNull(prefecture) != null
                || blankToNull(customer) != null
                || blankToNull(article) != null
                || blankToNull(q) != null;
    }

    /** The status that is asked for. */
    public ShipmentStatus statusOrOpen() {
        return status == null ? ShipmentStatus.OPEN : status;
    }

    /**
     * Where to go on.
     *
     * @throws Refused when the address was damaged
     */
    RankedQuery.@Nullable After key() {
        if (after == null || after.isBlank()) {
            return null;
        }
        String[] parts = after.split("_", -1);
        try {
            return new RankedQuery.After(
                    Integer.parseInt(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Refused(Refusal.at("after", "shipments.after"));
        }
    }

    /** The key as it stands in an address. */
    static String text(RankedQuery.After after) {
        return after.priority() + "_" + after.rankAt() + "_" + after.id();
    }

    /** The same question with one thing changed, from the first page; null takes it away. */
    public String path(String disruption, String name, @Nullable Object value) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/disruptions/{ref}/shipments");
        put(path, "priority", name, value, priority);
        put(path, "site", name, value, site);
        put(path, "shipper", name, value, shipper);
        put(path, "temperature", name, value, temperature);
        put(path, "status", name, value, status);
        put(path, "prefecture", name, value, prefecture);
        put(path, "customer", name, value, customer);
        put(path, "article", name, value, article);
        put(path, "q", name, value, q);
        put(path, "after", name, value, null);
        return path.encode().buildAndExpand(disruption).toUriString();
    }

    /** The same question with an exact value instead of the typed word. */
    String instead(String disruption, String name, String value) {
        return new RankedQuestion(
                        priority, site, shipper, temperature, status, prefecture, customer, article, null, null)
                .path(disruption, name, value);
    }

    private static void put(
            UriComponentsBuilder path, String name, String changed, @Nullable Object value, @Nullable Object kept) {
        Object now = name.equals(changed) ? value : kept;
        if (now != null && !now.toString().isBlank()) {
            path.queryParam(name, "{" + name + "}");
            path.uriVariables(java.util.Map.of(name, now.toString()));
        }
    }

    private @Nullable Integer number() {
        String code = blankToNull(priority);
        if (code == null) {
            return null;
        }
        if (!code.matches("P[0-4]")) {
            throw new Refused(Refusal.at("priority", "shipments.priority"));
        }
        return code.charAt(1) - '0';
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
