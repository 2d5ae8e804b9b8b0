package io.tsunagi.partner.domain.exchange;

import java.util.List;

/** The tables of the map, with their columns in the order of the file; a row is known by its first columns. */
public enum MapTable {
    /** Partners; identifiers as {@code JCN:7000012050002 LEI:…}, separated by blanks. */
    PARTNERS(1, "code", "name_ja", "name_en", "kind", "identifiers"),
    /** Systems of partners. */
    SYSTEMS(2, "partner", "name_ja", "name_en", "kind", "rto_hours", "rlo_percent"),
    /** Who needs which system; systems by the code of their owner and their Japanese name. */
    DEPENDENCIES(
            4,
            "partner",
            "needs_partner",
            "needs_system",
            "stops_system",
            "impact_ja",
            "impact_en",
            "source",
            "rto_hours",
            "rlo_percent",
            "longest_hours",
            "harm_4h",
            "harm_1d",
            "harm_3d"),
    /** Who works for whom. */
    TIERS(3, "partner", "contractor", "work_ja", "work_en", "way_in", "mfa", "note"),
    /** Whom to call. */
    CONTACTS(2, "partner", "name", "phone", "round_clock", "verified_on", "mail"),
    /** Accounts that partners hold with us. */
    ACCESS(3, "partner", "our_system", "account", "kind", "mfa", "granted_by", "granted_on", "reviewed_on", "ended_on");

    private final int keys;
    private final List<String> columns;

    MapTable(int keys, String... columns) {
        this.keys = keys;
        this.columns = List.of(columns);
    }

    /** Names of the columns, as they stand in the first row. */
    public List<String> columns() {
        return columns;
    }

    /** Whether a file may leave that column out; rows that are known keep what they have there then. */
    boolean mayLeaveOut(String column) {
        return this == CONTACTS && column.equals("mail");
    }

    /** The cells by which a row is known. */
    public List<String> key(List<String> row) {
        return row.subList(0, keys);
    }
}
