package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.wave.Candidate;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.Wave;
import io.tsunagi.shipment.domain.wave.WaveLine;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of waves and their lines. */
final class WaveRows {

    /** Selects lines with their shipments; {@link #line} reads them. */
    static final String LINES = """
            select s.*, w.reference as wave_reference, w.disruption as wave_disruption, l.position, l.units, l.started_at,
                   l.note_run, l.note_problem, l.picked, l.shortage, l.checked_at, l.carrier, l.waybill,
                   u.sku as other_sku, u.description as other_description, u.quantity as other_quantity, u.unit as other_unit
            from shipment.wave_lines l
            join shipment.shipments s on s.id = l.shipment_id
            join shipment.waves w on w.id = l.wave_id
            left join shipment.substitutions u on u.shipment_id = l.shipment_id and u.agreed
            """;

    private WaveRows() {}

    static Wave wave(ResultSet row, int number) throws SQLException {
        return new Wave(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("request_id", UUID.class),
                row.getString("disruption"),
                row.getString("site"),
                row.getObject("day", LocalDate.class),
                CapacityUnit.valueOf(row.getString("unit")),
                row.getInt("units"),
                row.getInt("lines"),
                row.getString("pick_sheet_run"),
                row.getString("cold_sheet_run"),
                row.getString("released_by"),
                Objects.requireNonNull(instant(row, "released_at")),
                instant(row, "prepared_at"));
    }

    static WaveLine line(ResultSet row, int number) throws SQLException {
        return new WaveLine(
                ShipmentRows.read(row, number),
                row.getString("wave_reference"),
                row.getString("wave_disruption"),
                row.getInt("position"),
                row.getInt("units"),
                instant(row, "started_at"),
                row.getString("note_run"),
                row.getString("note_problem"),
                plain(row.getBigDecimal("picked")),
                row.getString("shortage"),
                instant(row, "checked_at"),
                row.getString("carrier"),
                row.getString("waybill"),
                substitute(row));
    }

    private static WaveLine.@Nullable Goods substitute(ResultSet row) throws SQLException {
        BigDecimal quantity = plain(row.getBigDecimal("other_quantity"));
        return quantity == null
                ? null
                : new WaveLine.Goods(
                        row.getString("other_sku"),
                        row.getString("other_description"),
                        quantity,
                        row.getString("other_unit"));
    }

    static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("partner_id", UUID.class),
                row.getInt("class"),
                Objects.requireNonNull(instant(row, "rank_at")),
                row.getString("customer_name"),
                row.getString("description"),
                Objects.requireNonNull(plain(row.getBigDecimal("quantity"))),
                row.getString("unit"));
    }

    /** 300.000 as 300 and 1.500 as 1.5, never as 3E+2. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
