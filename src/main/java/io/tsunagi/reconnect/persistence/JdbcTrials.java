package io.tsunagi.reconnect.persistence;

import static io.tsunagi.reconnect.persistence.GateRows.at;

import io.tsunagi.reconnect.domain.Canary;
import io.tsunagi.reconnect.domain.Gate;
import io.tsunagi.reconnect.domain.Mismatch;
import io.tsunagi.reconnect.domain.Replay;
import io.tsunagi.reconnect.domain.Sending;
import io.tsunagi.reconnect.domain.Trials;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replays, canaries, sendings and mismatches in schema {@code reconnect}. */
@Repository
class JdbcTrials implements Trials {

    private final JdbcClient jdbc;
    private final ReplayRows replays;

    JdbcTrials(JdbcClient jdbc, ReplayRows replays) {
        this.jdbc = jdbc;
        this.replays = replays;
    }

    @Override
    public boolean add(Gate gate, Replay replay, byte[] sent, byte[] answers) {
        return replays.add(gate, replay, sent, answers);
    }

    @Override
    public List<Replay> replays(String gate) {
        return replays.of(gate);
    }

    @Override
    public boolean passed(String gate, int round) {
        return jdbc.sql("select passed from reconnect.replays where gate = ? and round = ? order by id desc limit 1")
                .params(gate, round)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public boolean add(Gate gate, Canary canary) {
        return jdbc.sql("""
                        insert into reconnect.canaries (id, partner_id, gate, round, consignment, state, chosen_by, chosen_at)
                        values (:id, :partner, :gate, :round, :consignment, 'CHOSEN', :by, :at)
                        on conflict (gate, round, consignment) do nothing
                        """)
                        .param("id", canary.id())
                        .param("partner", gate.partnerId())
                        .param("gate", gate.reference())
                        .param("round", canary.round())
                        .param("consignment", canary.consignment())
                        .param("by", canary.chosenBy())
                        .param("at", at(canary.chosenAt()))
                        .update()
                == 1;
    }

    @Override
    public void keep(Canary canary) {
        jdbc.sql("""
                        update reconnect.canaries set state = :state, words = :words, looked_by = :by, looked_at = :at
                        where id = :id
                        """)
                .param("state", canary.state().name())
                .param("words", canary.words())
                .param("by", canary.lookedBy())
                .param("at", at(canary.lookedAt()))
                .param("id", canary.id())
                .update();
    }

    @Override
    public Optional<Canary> canary(String gate, UUID id) {
        return jdbc.sql("select * from reconnect.canaries where gate = ? and id = ?")
                .params(gate, id)
                .query(JdbcTrials::canary)
                .optional();
    }

    @Override
    public List<Canary> canaries(String gate, int round) {
        return jdbc.sql(
                        "select * from reconnect.canaries where gate = ? and round = ? order by chosen_at, id limit 200")
                .params(gate, round)
                .query(JdbcTrials::canary)
                .list();
    }

    @Override
    public boolean add(Gate gate, Sending sending) {
        return jdbc.sql("""
                        insert into reconnect.sendings (key, partner_id, gate, round, day, number, lane, site, sku, person, at)
                        values (:key, :partner, :gate, :round, :day, :number, :lane, :site, :sku, :person, :at)
                        on conflict (key) do nothing
                        """)
                        .param("key", sending.key())
                        .param("partner", gate.partnerId())
                        .param("gate", gate.reference())
                        .param("round", sending.round())
                        .param("day", sending.day())
                        .param("number", sending.number())
                        .param("lane", sending.lane())
                        .param("site", sending.site())
                        .param("sku", sending.sku())
                        .param("person", sending.person())
                        .param("at", at(sending.at()))
                        .update()
                == 1;
    }

    @Override
    public long sent(String gate, LocalDate day) {
        return jdbc.sql("select coalesce(sum(number), 0) from reconnect.sendings where gate = ? and day = ?")
                .params(gate, day)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Sending> sendings(String gate) {
        return jdbc.sql("select * from reconnect.sendings where gate = ? order by at desc, key limit 50")
                .param(gate)
                .query((row, number) -> new Sending(
                        row.getObject("key", UUID.class),
                        row.getInt("round"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("number"),
                        row.getString("lane"),
                        row.getString("site"),
                        row.getString("sku"),
                        row.getString("person"),
                        GateRows.instant(row, "at")))
                .list();
    }

    @Override
    public boolean add(Gate gate, Mismatch mismatch) {
        return jdbc.sql("""
                        insert into reconnect.mismatches (key, partner_id, gate, round, number, words, person, at)
                        values (:key, :partner, :gate, :round, :number, :words, :person, :at)
                        on conflict (key) do nothing
                        """)
                        .param("key", mismatch.key())
                        .param("partner", gate.partnerId())
                        .param("gate", gate.reference())
                        .param("round", mismatch.round())
                        .param("number", mismatch.number())
                        .param("words", mismatch.words())
                        .param("person", mismatch.person())
                        .param("at", at(mismatch.at()))
                        .update()
                == 1;
    }

    @Override
    public long mismatches(String gate, int round) {
        return jdbc.sql("select coalesce(sum(number), 0) from reconnect.mismatches where gate = ? and round = ?")
                .params(gate, round)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Mismatch> mismatches(String gate) {
        return jdbc.sql("select * from reconnect.mismatches where gate = ? order by at desc, key limit 50")
                .param(gate)
                .query((row, number) -> new Mismatch(
                        row.getObject("key", UUID.class),
                        row.getInt("round"),
                        row.getInt("number"),
                        row.getString("words"),
                        row.getString("person"),
                        GateRows.instant(row, "at")))
                .list();
    }

    private static Canary canary(ResultSet row, int number) throws SQLException {
        return new Canary(
                row.getObject("id", UUID.class),
                row.getInt("round"),
                row.getString("consignment"),
                Canary.State.valueOf(row.getString("state")),
                row.getString("words"),
                row.getString("chosen_by"),
                GateRows.instant(row, "chosen_at"),
                row.getString("looked_by"),
                GateRows.instantOrNull(row, "looked_at"));
    }
}
