package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.prefer.Preference;
import io.tsunagi.shipment.domain.prefer.Preference.State;
import io.tsunagi.shipment.domain.prefer.Preferences;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rules in {@code shipment.preferences}; what they move carries their name. */
@Repository
class JdbcPreferences implements Preferences {

    private static final String SINCE = "p.first_day::timestamp at time zone 'Asia/Tokyo'";
    private static final String HOLDS = "p.state = 'IN_FORCE' and :day between p.first_day and p.last_day";

    private static final String LIFT = """
            with due as materialized (
                select s.id, p.name, %1$s as since
                from shipment.preferences p
                join shipment.shipments s on s.partner_id = p.partner_id and s.status = 'OPEN' and s.class = 4
                     and s.preference is null and (p.customer is null or s.customer_name = p.customer)
                     and %3$s > %1$s
                where %2$s
                limit :limit
                for update of s skip locked)
            update shipment.shipments s
            set preference = due.name, rank_at = due.since, version = s.version + 1, updated_at = :at
            from (select id, min(name) as name, min(since) as since from due group by id) as due where s.id = due.id
            """.formatted(SINCE, HOLDS, JdbcAgeing.OWN_RANK);

    private static final String SETTLE = """
            with due as materialized (
                select s.id, p.name, %1$s as since
                from shipment.shipments s
                left join shipment.preferences p on p.name = s.preference and s.class = 4 and %2$s
                where s.preference is not null and s.status = 'OPEN' and (p.id is null or s.rank_at <> least(%3$s, %1$s))
                limit :limit
                for update of s skip locked)
            update shipment.shipments s
            set preference = due.name,
                rank_at = case when s.class <> 4 then s.rank_at when due.name is null then %3$s else least(%3$s, due.since) end,
                version = s.version + 1, updated_at = :at
            from due where s.id = due.id
            """.formatted(SINCE, HOLDS, JdbcAgeing.OWN_RANK);

    private final JdbcClient jdbc;

    JdbcPreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Preference> all() {
        return jdbc.sql("select * from shipment.preferences order by proposed_at desc, id limit 200")
                .query(JdbcPreferences::read)
                .list();
    }

    @Override
    public boolean add(Preference rule) {
        return jdbc.sql("""
                        insert into shipment.preferences (id, request, name, words, asked_for, partner_id, customer, first_day,
                            last_day, proposed_by, proposed_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                rule.id(),
                                rule.request(),
                                rule.name(),
                                rule.text(),
                                rule.askedFor(),
                                rule.shipper(),
                                rule.customer(),
                                rule.from(),
                                rule.until(),
                                rule.proposedBy(),
                                rule.proposedAt().atOffset(ZoneOffset.UTC),
                                rule.state().name())
                        .update()
                == 1;
    }

    @Override
    public Optional<Preference> of(UUID request) {
        return jdbc.sql("select * from shipment.preferences where request = ?")
                .param(request)
                .query(JdbcPreferences::read)
                .optional();
    }

    @Override
    public Optional<Preference> lock(UUID id) {
        return jdbc.sql("select * from shipment.preferences where id = ? for update")
                .param(id)
                .query(JdbcPreferences::read)
                .optional();
    }

    @Override
    public void state(UUID id, State state, String person, Instant at) {
        String who = state == State.ENDED ? "ended" : "decided";
        jdbc.sql("update shipment.preferences set state = ?, " + who + "_by = ?, " + who + "_at = ? where id = ?")
                .params(state.name(), person, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    @Override
    public int lift(LocalDate day, Instant at, int limit) {
        return move(LIFT, day, at, limit);
    }

    @Override
    public int settle(LocalDate day, Instant at, int limit) {
        return move(SETTLE, day, at, limit);
    }

    private int move(String sql, LocalDate day, Instant at, int limit) {
        return jdbc.sql(sql)
                .param("day", day)
                .param("limit", limit)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Preference read(ResultSet row, int number) throws SQLException {
        return new Preference(
                row.getObject("id", UUID.class),
                row.getObject("request", UUID.class),
                row.getString("name"),
                row.getString("words"),
                row.getString("asked_for"),
                row.getObject("partner_id", UUID.class),
                row.getString("customer"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("proposed_by"),
                Objects.requireNonNull(WaveRows.instant(row, "proposed_at")),
                State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                WaveRows.instant(row, "decided_at"),
                row.getString("ended_by"),
                WaveRows.instant(row, "ended_at"));
    }
}
