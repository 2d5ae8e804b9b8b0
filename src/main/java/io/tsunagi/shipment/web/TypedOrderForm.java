package io.tsunagi.shipment.web;

import io.tsunagi.shipment.domain.intake.OrderField;
import io.tsunagi.shipment.domain.intake.TypeOrder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order told on the telephone, as it is typed. */
class TypedOrderForm {

    /** What a person asks for on the telephone, in the order of the talk. */
    static final Map<String, List<OrderField>> GROUPS = groups();

    private UUID request = UUID.randomUUID();
    private @Nullable UUID partnerId;
    private String site = "";
    private String seen = "";
    private Map<OrderField, String> values = new EnumMap<>(OrderField.class);

    TypeOrder.Typed typed() {
        Map<OrderField, String> typed = new EnumMap<>(OrderField.class);
        values.forEach((field, value) -> typed.put(field, value == null ? "" : value));
        return new TypeOrder.Typed(request, partnerId, site.strip(), typed);
    }

    /** Changes with everything that is typed, so that a class is only confirmed for the very order it was shown for. */
    String fingerprint() {
        return Integer.toHexString((partnerId + "\n" + site.strip() + "\n" + typed().values()).hashCode());
    }

    private static Map<String, List<OrderField>> groups() {
        Map<String, List<OrderField>> groups = new java.util.LinkedHashMap<>();
        groups.put(
                "who",
                List.of(
                        OrderField.CUSTOMER_NAME,
                        OrderField.CUSTOMER_TYPE,
                        OrderField.PHONE,
                        OrderField.PREFECTURE,
                        OrderField.ADDRESS));
        groups.put(
                "what",
                List.of(
                        OrderField.DESCRIPTION,
                        OrderField.SKU,
                        OrderField.QUANTITY,
                        OrderField.UNIT,
                        OrderField.TEMPERATURE,
                        OrderField.SHIPS_FROM));
        groups.put(
                "when",
                List.of(
                        OrderField.ORDERED_AT,
                        OrderField.NEED_BY,
                        OrderField.DAYS_OF_COVER,
                        OrderField.OTHER_SUPPLY_DAYS,
                        OrderField.KEEPS_UNTIL));
        groups.put(
                "claim",
                List.of(OrderField.CLAIM, OrderField.CLAIM_GROUND, OrderField.REMARKS, OrderField.ORDER_NUMBER));
        return groups;
    }

    /** Made by the page; the same one is taken once. */
    public UUID getRequest() {
        return request;
    }

    public void setRequest(UUID request) {
        this.request = request;
    }

    /** The shipper. */
    public @Nullable UUID getPartnerId() {
        return partnerId;
    }

    public void setPartnerId(@Nullable UUID partnerId) {
        this.partnerId = partnerId;
    }

    /** Code of the place the goods leave from. */
    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    /** Fingerprint of the order whose class was shown; empty before. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    /** What was typed, by field. */
    public Map<OrderField, String> getValues() {
        return values;
    }

    public void setValues(Map<OrderField, String> values) {
        this.values = values;
    }
}
