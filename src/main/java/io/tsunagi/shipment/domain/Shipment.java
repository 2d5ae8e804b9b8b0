package io.tsunagi.shipment.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods somebody waits for, as the table {@code shipment.shipments} holds them.
 *
 * @param reference ours, kind S
 * @param partnerId the shipper, whose row it is
 * @param site code of the hub or port the goods leave from
 * @param order what the shipper wrote
 * @param triage what the decision table made of it
 * @param lift what moved it out of the class of the table
 * @param waveId the wave it was released in; null before
 * @param version for optimistic locking
 */
public record Shipment(
        UUID id,
        String reference,
        UUID partnerId,
        @Nullable UUID importRun,
        String site,
        Order order,
        Triage triage,
        Lift lift,
        ShipmentStatus status,
        @Nullable UUID waveId,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Longest {@link #article()}. */
    private static final int ARTICLE = 100;

    /** What the goods are asked for by: the SKU, or the description where the shipper has none; the table keeps the same. */
    public String article() {
        String article = order.sku() == null ? order.description() : order.sku();
        return article.codePointCount(0, article.length()) <= ARTICLE
                ? article
                : article.substring(0, article.offsetByCodePoints(0, ARTICLE));
    }

    /**
     * What the shipper wrote, in our words.
     *
     * @param number the shipper's own number
     * @param unit packing unit as the shipper names it, for instance BX or CS
     * @param container container number (ISO 6346), as written on the order
     * @param needBy when the customer needs it at the latest
     * @param daysOfCover how long the customer's stock lasted when ordering
     * @param otherSupplyDays how long another supplier would take; null when none is known
     * @param keepsUntil until when the goods may be used or stay within their temperature, whichever ends first; null when the
     *     order does not say
     * @param shelf where the goods lie and which lot, as far as the shipper says so
     * @param claim P0 or P1 as claimed by the customer or shipper; a claim alone decides nothing
     */
    public record Order(
            String number,
            Customer customer,
            @Nullable String sku,
            String description,
            BigDecimal quantity,
            String unit,
            @Nullable BigDecimal weightKg,
            Temperature temperature,
            @Nullable String container,
            @Nullable String houseBill,
            @Nullable String hsCode,
            @Nullable String remarks,
            Instant orderedAt,
            Instant needBy,
            @Nullable BigDecimal daysOfCover,
            @Nullable BigDecimal otherSupplyDays,
            @Nullable Instant keepsUntil,
            @Nullable String claim,
            @Nullable String claimGround,
            Shelf shelf) {

        /** An order that says nothing about where its goods lie. */
        public Order(
                String number,
                Customer customer,
                @Nullable String sku,
                String description,
                BigDecimal quantity,
                String unit,
                @Nullable BigDecimal weightKg,
                Temperature temperature,
                @Nullable String container,
                @Nullable String houseBill,
                @Nullable String hsCode,
                @Nullable String remarks,
                Instant orderedAt,
                Instant needBy,
                @Nullable BigDecimal daysOfCover,
                @Nullable BigDecimal otherSupplyDays,
                @Nullable Instant keepsUntil,
                @Nullable String claim,
                @Nullable String claimGround) {
            this(
                    number,
                    customer,
                    sku,
                    description,
                    quantity,
                    unit,
                    weightKg,
                    temperature,
                    container,
                    houseBill,
                    hsCode,
                    remarks,
                    orderedAt,
                    needBy,
                    daysOfCover,
                    otherSupplyDays,
                    keepsUntil,
                    claim,
                    claimGround,
                    Shelf.UNKNOWN);
        }
    }

    /**
     * Where the goods of an order lie, and which ones they are, as far as the shipper says so.
     *
     * @param location storage location (棚番), as written
     * @param lot number of the lot, as written
     * @param expiry last day on which they may be used
     * @param atMaker whether they lie at the maker, who ships them directly
     */
    public record Shelf(
            @Nullable String location,
            @Nullable String lot,
            @Nullable LocalDate expiry,
            boolean atMaker) {

        /** Nothing is said. */
        public static final Shelf UNKNOWN = new Shelf(null, null, null);

        /** Goods that lie at our site. */
        public Shelf(@Nullable String location, @Nullable String lot, @Nullable LocalDate expiry) {
            this(location, lot, expiry, false);
        }
    }

    /** Who waits, and where. */
    public record Customer(
            String name,
            CustomerType type,
            @Nullable String prefecture,
            @Nullable String address,
            @Nullable String phone) {}

    /**
     * What triage decided.
     *
     * @param productGroup group of the goods, see {@code product-groups}
     * @param ground what the order says for urgency, in the words of the table, see {@link GoodsTable#ground}
     * @param priority where it stands, 0 lifesaving to 4 normal; when it comes in, the class of the table
     * @param holdReason key of why it may not move; null when it may
     * @param reason key of the reason of the class
     * @param edition edition of the decision table
     * @param harmAt when harm begins
     * @param rankAt harmAt less the earliest other supply; earliest first within a class
     */
    public record Triage(
            String productGroup,
            String ground,
            int priority,
            @Nullable String holdReason,
            String reason,
            String edition,
            Instant harmAt,
            Instant rankAt) {

        /** {@code P0} to {@code P4}. */
        public String code() {
            return "P" + priority;
        }
    }

    /**
     * What moved a shipment out of the class that the table gave, a granted claim or long waiting, or up inside P4. It only ever lifts.
     *
     * @param tableClass class of the table while it stands in another; null when it stands in that of the table
     * @param granted 0 or 1, the class that a claim was granted; null without one
     * @param claim reference of the claim that was made for it; null when none was
     * @param aged whether long waiting lifted it from P4 to P3
     * @param preference name of the rule that moved it up inside P4; null when none did
     */
    public record Lift(
            @Nullable Integer tableClass,
            @Nullable Integer granted,
            @Nullable String claim,
            boolean aged,
            @Nullable String preference) {

        /** Nothing moved it. */
        public static final Lift NONE = new Lift(null, null, null, false, null);
    }
}
