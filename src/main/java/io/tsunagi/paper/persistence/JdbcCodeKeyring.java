package io.tsunagi.paper.persistence;

import io.tsunagi.paper.domain.CodeKeyring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCodeKeyring implements CodeKeyring {

    private static final String SELECT =
            "select number, id, public_key, made_at, made_by, withdrawn_at, withdrawn_by from paper.code_keys ";

    private final JdbcClient jdbc;

    JdbcCodeKeyring(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Known> all() {
        return jdbc.sql(SELECT + "order by number desc")
                .query(JdbcCodeKeyring::known)
                .list();
    }

    @Override
    public Optional<Known> find(int id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(JdbcCodeKeyring::known)
                .optional();
    }

    @Override
    public boolean add(Known key) {
        return jdbc.sql("""
                        insert into paper.code_keys (number, id, public_key, made_at, made_by) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(key.number(), key.id(), key.publicKey(), at(key.madeAt()), key.madeBy())
                        .update()
                == 1;
    }

    @Override
    public void withdraw(int number, Instant at, String by) {
        jdbc.sql(
                        "update paper.code_keys set withdrawn_at = ?, withdrawn_by = ? where number = ? and withdrawn_at is null")
                .params(at(at), by, number)
                .update();
    }

    @Override
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('paper.code_keys'))")
                .query()
                .listOfRows();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        Instant made = row.getObject("made_at", OffsetDateTime.class).toInstant();
        return new Known(
                row.getInt("number"),
                row.getInt("id"),
                row.getBytes("public_key"),
                made,
                row.getString("made_by"),
                withdrawn(row),
                row.getString("withdrawn_by"));
    }

    private static @Nullable Instant withdrawn(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("withdrawn_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
