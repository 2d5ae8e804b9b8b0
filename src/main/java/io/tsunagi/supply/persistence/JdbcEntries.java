package io.tsunagi.supply.persistence;

import io.tsunagi.supply.domain.Cause;
import io.tsunagi.supply.domain.Entries;
import io.tsunagi.supply.domain.Entry;
import io.tsunagi.supply.domain.Handling;
import io.tsunagi.supply.domain.Status;
import io.tsunagi.supply.domain.Volume;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries in {@code supply.statuses}. */
@Repository
class JdbcEntries implements Entries {

    private final JdbcClient jdbc;

    JdbcEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Entry> of(String disruption, UUID partner, String sku, Entry.State state) {
        return jdbc.sql("""
                        select * from supply.statuses
                        where disruption = ? and partner_id = ? and sku = ? and state = ? for update
                        """)
                .params(disruption, partner, sku, state.name())
                .query(JdbcEntries::entry)
                .optional();
    }

    @Override
    public Optional<Entry> lock(UUID id) {
        return jdbc.sql("select * from supply.statuses where id = ? for update")
                .param(id)
                .query(JdbcEntries::entry)
                .optional();
    }

    @Override
    public void add(Entry entry) {
        Status status = entry.status();
        jdbc.sql("""
                        insert into supply.statuses (
                            id, disruption, partner_id, sku, name, volume, handling, cause, others, expected_end,
                            next_update_at, state, set_by, set_at)
                        values (:id, :disruption, :partner, :sku, :name, :volume, :handling, :cause, :others, :end, :next,
                            :state, :setBy, :setAt)
                        """)
                .param("id", entry.id())
                .param("disruption", entry.disruption())
                .param("partner", entry.partnerId())
                .param("sku", status.sku())
                .param("name", status.name())
                .param("volume", status.volume().name())
                .param("handling", status.handling().name())
                .param("cause", status.cause().name())
                .param("others", status.others())
                .param("end", status.expectedEnd())
                .param("next", at(status.nextUpdate()))
                .param("state", entry.state().name())
                .param("setBy", entry.setBy())
                .param("setAt", at(entry.setAt()))
                .update();
    }

    @Override
    public void state(UUID id, Entry.State state, String who, Instant at) {
        jdbc.sql("update supply.statuses set state = ?, ended_by = ?, ended_at = ? where id = ?")
                .params(state.name(), who, at(at), id)
                .update();
    }

    @Override
    public void publish(UUID id, @Nullable String confirmedBy, Instant at) {
        jdbc.sql("update supply.statuses set state = 'PUBLISHED', confirmed_by = ?, since = ? where id = ?")
                .params(confirmedBy, at(at), id)
                .update();
    }

    @Override
    public List<Entry> waiting(String disruption) {
        return jdbc.sql("""
                        select * from supply.statuses where disruption = ? and state = 'ASKED'
                        order by partner_id, sku limit 200
                        """).param(disruption).query(JdbcEntries::entry).list();
    }

    @Override
    public List<Entry> published(
            String disruption, @Nullable UUID partner, String begin, @Nullable After after, int limit) {
        return jdbc.sql("""
                        select * from supply.statuses
                        where disruption = :disruption and state = 'PUBLISHED'
                          and (cast(:partner as uuid) is null or partner_id = :partner)
                          and (:begin = '' or starts_with(lower(sku), lower(:begin)))
                          and (cast(:sku as text) is null
                              or (sku collate "C", partner_id) > (cast(:sku as text) collate "C", cast(:after as uuid)))
                        order by sku collate "C", partner_id limit :limit
                        """)
                .param("disruption", disruption)
                .param("partner", partner)
                .param("begin", begin)
                .param("sku", after == null ? null : after.sku())
                .param("after", after == null ? null : after.partner())
                .param("limit", limit)
                .query(JdbcEntries::entry)
                .list();
    }

    @Override
    public Summary summary(String disruption) {
        return jdbc.sql("""
                        select count(*) as published, max(since) as changed_at, min(next_update_at) as next_update
                        from supply.statuses where disruption = ? and state = 'PUBLISHED'
                        """)
                .param(disruption)
                .query((row, number) ->
                        new Summary(row.getLong("published"), instant(row, "changed_at"), instant(row, "next_update")))
                .single();
    }

    @Override
    public List<Entry> history(String disruption, UUID partner, String sku) {
        return jdbc.sql("""
                        select * from supply.statuses where disruption = ? and partner_id = ? and sku = ?
                        order by set_at desc limit 50
                        """)
                .params(disruption, partner, sku)
                .query(JdbcEntries::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        Instant set = instant(row, "set_at");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("disruption"),
                row.getObject("partner_id", UUID.class),
                new Status(
                        row.getString("sku"),
                        row.getString("name"),
                        Volume.valueOf(row.getString("volume")),
                        Handling.valueOf(row.getString("handling")),
                        Cause.valueOf(row.getString("cause")),
                        row.getString("others"),
                        row.getObject("expected_end", LocalDate.class),
                        instant(row, "next_update_at")),
                Entry.State.valueOf(row.getString("state")),
                row.getString("set_by"),
                set == null ? Instant.EPOCH : set,
                row.getString("confirmed_by"),
                instant(row, "since"));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
