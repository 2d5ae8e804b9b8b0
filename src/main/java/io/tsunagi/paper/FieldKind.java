package io.tsunagi.paper;

/** What a box of a form takes, as its {@code form.yml} says; whoever fills the form checks it. */
public enum FieldKind {
    /** Words. */
    TEXT,
    /** A day: {@code 2025-10-25}, {@code 2025/10/25} or {@code 令和7年10月25日}. */
    DAY,
    /** A time of day, {@code 18:00}. */
    TIME,
    /** A number that is not negative, thousands commas allowed. */
    NUMBER,
    /** A whole number, at least one. */
    COUNT,
    /** Container numbers, ISO 6346, separated by comma, space or line end. */
    CONTAINERS,
    /** Number of an air waybill when it looks like one, of a bill of lading otherwise. */
    TRANSPORT_DOCUMENT,
    /** Commodity code that begins with the six digits of the Harmonized System. */
    COMMODITY,
    /** Statistical code of the Japanese tariff, nine digits and the tenth of NACCS. */
    STATISTICAL,
    /** ISO 3166-1, two letters. */
    COUNTRY,
    /** ISO 4217. */
    CURRENCY,
    /** UN/LOCODE. */
    UN_LOCODE,
    /** 法人番号. */
    CORPORATE,
    /** 輸出入者符号. */
    TRADER,
    /** Movement reference number of the EU or the UK. */
    MRN
}
