package io.tsunagi.tariff.domain;

import java.util.List;

/** What a file holds. */
public enum TableKind {
    /** Statistical codes with their duty rates. */
    LINES(
            "code",
            "valid_from",
            "valid_to",
            "description_ja",
            "description_en",
            "unit1",
            "unit2",
            "general",
            "temporary",
            "wto",
            "preferential",
            "source"),
    /** Exchange rates of weeks. */
    RATES("currency", "week", "yen", "per", "source");

    private final List<String> columns;

    TableKind(String... columns) {
        this.columns = List.of(columns);
    }

    /** Headings of the columns; a file must have all of them, in any order. */
    public List<String> columns() {
        return columns;
    }
}
