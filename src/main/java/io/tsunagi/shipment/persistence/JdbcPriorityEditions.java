package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.rank.PriorityEdition;
import io.tsunagi.shipment.domain.rank.PriorityEditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Editions in {@code shipment.priority_editions}; who decides by one holds a shared lock on its number. */
@Repository
class JdbcPriorityEditions implements PriorityEditions {

    private static final int LOCKS = 741_210;

    private final JdbcClient jdbc;

    JdbcPriorityEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Integer> inForce(Instant now) {
        return jdbc.sql("""
                        select number from shipment.priority_editions
                        where state = 'CONFIRMED' and effective_at <= ?
                        order by effective_at desc, number desc limit 1
                        """)
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    @Override
    public void hold(int number) {
        jdbc.sql("select pg_advisory_xact_lock_shared(?, ?) is null")
                .params(LOCKS, number)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean othersFree(int number) {
        return jdbc.sql("""
                        select not exists (
                            select from pg_locks
                            where locktype = 'advisory' and database = (
                                    select oid from pg_database where datname = current_database())
                              and classid = ? and objid <> ? and objsubid = 2)
                        """).params(LOCKS, number).query(Boolean.class).single();
    }

    @Override
    public boolean add(PriorityEdition edition) {
        return jdbc.sql("""
                        insert into shipment.priority_editions
                            (id, number, origin, dmn, note, state, effective_at, proposed_by, proposed_at,
                             decided_by, decided_at, words)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (number) do nothing
                        """)
                        .params(
                                edition.id(),
                                edition.number(),
                                edition.origin().name(),
                                edition.dmn(),
                                edition.note(),
                                edition.state().name(),
                                at(edition.effectiveAt()),
                                edition.proposedBy(),
                                at(edition.proposedAt()),
                                edition.decidedBy(),
                                at(edition.decidedAt()),
                                edition.words())
                        .update()
                == 1;
    }

    @Override
    public boolean update(PriorityEdition edition) {
        return jdbc.sql("""
                        update shipment.priority_editions
                        set number = ?, state = ?, effective_at = ?, decided_by = ?, decided_at = ?, words = ?,
                            version = version + 1
                        where id = ? and version = ?
                        """)
                        .params(
                                edition.number(),
                                edition.state().name(),
                                at(edition.effectiveAt()),
                                edition.decidedBy(),
                                at(edition.decidedAt()),
                                edition.words(),
                                edition.id(),
                                edition.version())
                        .update()
                == 1;
    }

    @Override
    public Optional<PriorityEdition> find(UUID id) {
        return jdbc.sql("select * from shipment.priority_editions where id = ?")
                .param(id)
                .query(JdbcPriorityEditions::read)
                .optional();
    }

    @Override
    public boolean has(int number) {
        return jdbc.sql("select exists (select from shipment.priority_editions where number = ?)")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<PriorityEdition> newest() {
        return jdbc.sql("select * from shipment.priority_editions order by proposed_at desc, id limit 50")
                .query(JdbcPriorityEditions::read)
                .list();
    }

    private static PriorityEdition read(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new PriorityEdition(
                row.getObject("id", UUID.class),
                row.getObject("number", Integer.class),
                PriorityEdition.Origin.valueOf(row.getString("origin")),
                row.getString("dmn"),
                row.getString("note"),
                PriorityEdition.State.valueOf(row.getString("state")),
                row.getObject("effective_at", OffsetDateTime.class).toInstant(),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("words"),
                row.getLong("version"));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
