package io.tsunagi.shipment.domain.intake;

/** Forms in which shippers write dates; a profile names those that its files may hold. */
public enum DateForm {
    /** With the zone in the text. */
    ISO_WITH_ZONE("2025-10-19T04:53:00+09:00"),
    /** Universal time, a blank instead of the T. */
    UTC_BLANK("2025-10-19 02:35Z"),
    SLASH_DATE_TIME("2025/10/18 06:31"),
    SLASH_DATE("2025/10/25"),
    DASH_DATE_TIME("2025-10-18 06:31"),
    DASH_DATE("2025-10-25"),
    /** 和暦, from Meiji to Reiwa; the first year may be written 元. */
    ERA_DATE("令和7年10月25日"),
    ERA_SHORT("R7.10.25");

    private final String example;

    DateForm(String example) {
        this.example = example;
    }

    /** How it looks, to show people what would be right. */
    public String example() {
        return example;
    }
}
