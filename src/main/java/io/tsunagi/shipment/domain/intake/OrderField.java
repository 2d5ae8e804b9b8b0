package io.tsunagi.shipment.domain.intake;

/**
 * What we want to know of an order; a mapping profile says in which column of the shipper's file it stands. Its text stands in
 * the bundles as {@code order-field.<name>}.
 */
public enum OrderField {
    ORDER_NUMBER(Kind.CODE, true),
    SITE(Kind.CODE, false),
    CUSTOMER_NAME(Kind.TEXT, true),
    CUSTOMER_TYPE(Kind.CHOICE, true),
    PREFECTURE(Kind.TEXT, false),
    ADDRESS(Kind.TEXT, false),
    PHONE(Kind.TEXT, false),
    SKU(Kind.CODE, false),
    DESCRIPTION(Kind.TEXT, true),
    QUANTITY(Kind.NUMBER, true),
    UNIT(Kind.CODE, true),
    WEIGHT_KG(Kind.NUMBER, false),
    TEMPERATURE(Kind.CHOICE, true),
    CONTAINER(Kind.CODE, false),
    HOUSE_BILL(Kind.CODE, false),
    HS_CODE(Kind.CODE, false),
    REMARKS(Kind.TEXT, false),
    ORDERED_AT(Kind.TIME, true),
    NEED_BY(Kind.TIME, true),
    DAYS_OF_COVER(Kind.NUMBER, false),
    OTHER_SUPPLY_DAYS(Kind.NUMBER, false),
    /** Until when the goods may be used or stay within their temperature, whichever ends first. */
    KEEPS_UNTIL(Kind.TIME, false),
    CLAIM(Kind.CHOICE, false),
    CLAIM_GROUND(Kind.TEXT, false),
    /** Storage location (棚番). */
    LOCATION(Kind.CODE, false),
    LOT(Kind.CODE, false),
    /** Last day on which the goods may be used. */
    EXPIRY(Kind.TIME, false),
    /** Whether our site or the maker ships it, see {@link io.tsunagi.shipment.domain.ShipsFrom}. */
    SHIPS_FROM(Kind.CHOICE, false);

    private final Kind kind;
    private final boolean required;

    OrderField(Kind kind, boolean required) {
        this.kind = kind;
        this.required = required;
    }

    /** How its cells are read. */
    public Kind kind() {
        return kind;
    }

    /** Whether an order cannot be taken without it. */
    public boolean required() {
        return required;
    }

    /** How a cell is read. */
    public enum Kind {
        /** Kept as written. */
        TEXT,
        /** Full-width letters and digits become plain ones, because codes are compared. */
        CODE,
        /** A number, full width or with thousands separators. */
        NUMBER,
        /** A date, with or without time and zone. */
        TIME,
        /** One of our words, through the profile's value map. */
        CHOICE
    }
}
