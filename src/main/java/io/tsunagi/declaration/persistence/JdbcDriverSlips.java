package io.tsunagi.declaration.persistence;

import io.tsunagi.declaration.domain.slip.DriverSlip;
import io.tsunagi.declaration.domain.slip.DriverSlips;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Slips in {@code declaration.driver_slips}. */
@Repository
class JdbcDriverSlips implements DriverSlips {

    private final JdbcClient jdbc;

    JdbcDriverSlips(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(DriverSlip slip) {
        jdbc.sql("""
                        insert into declaration.driver_slips
                            (reference, declaration, partner_id, code_hash, run_id, made_by, made_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        slip.reference(),
                        slip.declaration(),
                        slip.partnerId(),
                        slip.codeHash(),
                        slip.runId(),
                        slip.madeBy(),
                        at(slip.madeAt()),
                        at(slip.expiresAt()))
                .update();
    }

    @Override
    public void revoke(DriverSlip slip) {
        jdbc.sql("update declaration.driver_slips set revoked_at = ?, revoked_by = ? where reference = ?")
                .params(at(Objects.requireNonNull(slip.revokedAt())), slip.revokedBy(), slip.reference())
                .update();
    }

    @Override
    public List<DriverSlip> of(String declaration) {
        return jdbc.sql("select * from declaration.driver_slips where declaration = ? order by made_at desc")
                .param(declaration)
                .query(JdbcDriverSlips::slip)
                .list();
    }

    @Override
    public Optional<DriverSlip> byCodeHash(String codeHash) {
        return jdbc.sql("select * from declaration.driver_slips where code_hash = ?")
                .param(codeHash)
                .query(JdbcDriverSlips::slip)
                .optional();
    }

    private static DriverSlip slip(ResultSet row, int number) throws SQLException {
        return new DriverSlip(
                row.getString("reference"),
                row.getString("declaration"),
                row.getObject("partner_id", UUID.class),
                row.getString("code_hash"),
                row.getString("run_id"),
                row.getString("made_by"),
                JdbcDeclarations.instant(row, "made_at"),
                JdbcDeclarations.instant(row, "expires_at"),
                JdbcDeclarations.nullable(row, "revoked_at"),
                row.getString("revoked_by"));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
