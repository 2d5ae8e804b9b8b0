package io.tsunagi.partner.domain;

/** What a partner system is for. */
public enum SystemKind {
    /** Warehouse management. */
    WMS,
    /** Transport management. */
    TMS,
    /** Labels and shipping data. */
    SHIPPING,
    /** Customs declarations. */
    CUSTOMS,
    /** Electronic data interchange. */
    EDI,
    /** Taking orders. */
    ORDER
}
