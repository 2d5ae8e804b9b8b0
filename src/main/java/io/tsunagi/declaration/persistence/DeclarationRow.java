package io.tsunagi.declaration.persistence;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.PaperDeclaration;
import io.tsunagi.declaration.domain.PaperDeclaration.Lock;
import io.tsunagi.declaration.domain.PaperDeclaration.Remark;
import io.tsunagi.declaration.domain.TakenCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads one row of {@code declaration.declarations}. */
final class DeclarationRow {

    private DeclarationRow() {}

    static PaperDeclaration read(ResultSet row, DraftContent content) throws SQLException {
        return new PaperDeclaration(
                taken(row),
                DeclarationState.valueOf(row.getString("state")),
                row.getInt("edition"),
                content,
                Set.of((String[]) row.getArray("drafters").getArray()),
                row.getString("examined_by"),
                remark(row),
                lock(row),
                row.getBoolean("twin_pending"),
                row.getLong("version"));
    }

    private static TakenCase taken(ResultSet row) throws SQLException {
        return new TakenCase(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("disruption"),
                row.getObject("partner_id", UUID.class),
                LastConfirmed.valueOf(row.getString("last_confirmed")),
                row.getString("electronic_reference"),
                JdbcDeclarations.instant(row, "deadline"),
                JdbcDeclarations.instant(row, "taken_at"),
                row.getString("taken_by"));
    }

    private static @Nullable Remark remark(ResultSet row) throws SQLException {
        String text = row.getString("remark");
        return text == null ? null : new Remark(row.getString("remark_box"), text);
    }

    private static @Nullable Lock lock(ResultSet row) throws SQLException {
        String hash = row.getString("content_hash");
        return hash == null ? null : new Lock(hash, row.getBigDecimal("payable"));
    }
}
