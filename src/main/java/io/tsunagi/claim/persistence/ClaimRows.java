package io.tsunagi.claim.persistence;

import io.tsunagi.claim.domain.CallBack;
import io.tsunagi.claim.domain.Claim;
import io.tsunagi.claim.domain.ClaimState;
import io.tsunagi.claim.domain.Ground;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code claim.claims}. */
final class ClaimRows {

    private ClaimRows() {}

    static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("partner_id", UUID.class),
                row.getString("customer"),
                row.getString("phone_on_order"),
                List.of((String[]) row.getArray("shipments").getArray()),
                new Claim.Asked(
                        row.getInt("priority"),
                        row.getString("organisation"),
                        row.getString("contact"),
                        row.getString("contact_role"),
                        Ground.valueOf(row.getString("ground")),
                        row.getString("words"),
                        row.getString("evidence"),
                        row.getBigDecimal("days_of_cover")),
                ClaimState.valueOf(row.getString("state")),
                instant(row, "valid_until"),
                row.getObject("granted", Integer.class),
                row.getInt("renewals"),
                call(row),
                instantOrNull(row, "false_at"),
                row.getString("entered_by"),
                instant(row, "entered_at"),
                row.getLong("version"));
    }

    /** Under what a customer is known whatever way its name is written: width, case and blanks do not matter. */
    static String key(String customer) {
        return Normalizer.normalize(customer, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable CallBack call(ResultSet row) throws SQLException {
        Instant at = instantOrNull(row, "called_at");
        return at == null
                ? null
                : new CallBack(
                        at,
                        row.getString("called_number"),
                        row.getString("other_number"),
                        row.getString("answered"),
                        row.getString("called_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
