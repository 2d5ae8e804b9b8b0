package io.tsunagi.cost.persistence;

import io.tsunagi.cost.domain.Bearer;
import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.CostKind;
import io.tsunagi.cost.domain.CostState;
import io.tsunagi.cost.domain.GivenFile;
import io.tsunagi.cost.domain.Move;
import io.tsunagi.cost.domain.Reckoning;
import io.tsunagi.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the log. */
final class CostRows {

    private CostRows() {}

    static CostEntry entry(ResultSet row, int number) throws SQLException {
        LocalDate on = row.getObject("on_day", LocalDate.class);
        LocalDate to = row.getObject("to_day", LocalDate.class);
        Money rate = moneyOrNull(row, "rate");
        return new CostEntry(
                row.getString("reference"),
                row.getString("disruption"),
                row.getString("about"),
                row.getString("cargo"),
                CostKind.valueOf(row.getString("kind")),
                row.getString("cause"),
                Bearer.valueOf(row.getString("bearer")),
                row.getString("counterparty"),
                on,
                to == null || rate == null ? null : new Reckoning(on, to, row.getInt("free_days"), rate),
                money(row, "amount"),
                row.getString("why_differs"),
                CostState.valueOf(row.getString("state")),
                moneyOrNull(row, "settled"),
                row.getString("noted_by"),
                instant(row, "noted_at"),
                row.getInt("files"),
                row.getLong("version"));
    }

    static Move move(ResultSet row, int number) throws SQLException {
        return new Move(
                CostState.valueOf(row.getString("from_state")),
                CostState.valueOf(row.getString("to_state")),
                row.getString("words"),
                moneyOrNull(row, "settled"),
                row.getString("who"),
                instant(row, "at"));
    }

    static GivenFile file(ResultSet row, int number) throws SQLException {
        return new GivenFile(
                row.getObject("id", UUID.class),
                row.getString("entry"),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size_bytes"),
                row.getString("hash"),
                row.getString("given_by"),
                instant(row, "given_at"));
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return money(row.getBigDecimal(column), row);
    }

    private static @Nullable Money moneyOrNull(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : money(amount, row);
    }

    private static Money money(BigDecimal amount, ResultSet row) throws SQLException {
        return new Money(amount, Currency.getInstance(row.getString("currency")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
