package io.tsunagi.reconnect.persistence;

import static io.tsunagi.reconnect.persistence.GateRows.at;

import io.tsunagi.reconnect.domain.Approval;
import io.tsunagi.reconnect.domain.Gate;
import io.tsunagi.reconnect.domain.Gates;
import io.tsunagi.reconnect.domain.Limits;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gates and approvals in schema {@code reconnect}. */
@Repository
class JdbcGates implements Gates {

    private static final String SELECT = "select * from reconnect.gates ";
    private static final String OPEN = "state not in ('CONNECTED', 'DISCONNECTED') ";

    private final JdbcClient jdbc;

    JdbcGates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Gate gate) {
        return jdbc.sql("""
                        insert into reconnect.gates
                            (id, reference, disruption, system_id, partner_id, edition, said, state, opened_by, opened_at)
                        values (:id, :reference, :disruption, :system, :partner, :edition, :said, :state, :by, :at)
                        on conflict do nothing
                        """)
                        .param("id", gate.id())
                        .param("reference", gate.reference())
                        .param("disruption", gate.disruption())
                        .param("system", gate.systemId())
                        .param("partner", gate.partnerId())
                        .param("edition", gate.edition())
                        .param("said", gate.said())
                        .param("state", gate.state().name())
                        .param("by", gate.openedBy())
                        .param("at", at(gate.openedAt()))
                        .update()
                == 1;
    }

    @Override
    public boolean update(Gate gate) {
        Limits limits = gate.limits();
        Gate.Regimes regimes = gate.regimes();
        return jdbc.sql("""
                        update reconnect.gates
                           set state = :state, round = :round, changes = :changes, handed_by = :handed,
                               regimes_by = :regimesBy, regimes_words = :regimesWords, regimes_round = :regimesRound,
                               daily_cap = :cap, lanes = :lanes, sites = :sites, skus = :skus, mismatch_limit = :mismatches,
                               limited_at = :limited, watch_until = :watch, returned_why = :why, ended_at = :ended,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("state", gate.state().name())
                        .param("round", gate.round())
                        .param("changes", gate.changes())
                        .param("handed", gate.handedBy())
                        .param("regimesBy", regimes == null ? null : regimes.by())
                        .param("regimesWords", regimes == null ? null : regimes.words())
                        .param("regimesRound", regimes == null ? null : regimes.round())
                        .param("cap", limits == null ? null : limits.dailyCap())
                        .param("lanes", codes(limits == null ? List.of() : limits.lanes()))
                        .param("sites", codes(limits == null ? List.of() : limits.sites()))
                        .param("skus", codes(limits == null ? List.of() : limits.skus()))
                        .param("mismatches", limits == null ? null : limits.mismatches())
                        .param("limited", at(gate.limitedAt()))
                        .param("watch", at(gate.watchUntil()))
                        .param("why", gate.returnedWhy())
                        .param("ended", at(gate.endedAt()))
                        .param("id", gate.id())
                        .param("version", gate.version())
                        .update()
                == 1;
    }

    @Override
    public Optional<Gate> find(String reference) {
        return one(SELECT + "where reference = ?", reference);
    }

    @Override
    public Optional<Gate> lock(String reference) {
        return one(SELECT + "where reference = ? for update", reference);
    }

    @Override
    public List<Gate> of(String disruption) {
        return jdbc.sql(SELECT + "where disruption = ? order by opened_at desc, id limit 200")
                .param(disruption)
                .query(GateRows::gate)
                .list();
    }

    @Override
    public List<Gate> ofPartner(UUID partner) {
        return jdbc.sql(SELECT + "where partner_id = ? order by opened_at desc, id limit 200")
                .param(partner)
                .query(GateRows::gate)
                .list();
    }

    @Override
    public Optional<Gate> newest(UUID system) {
        return one(SELECT + "where system_id = ? order by opened_at desc, id limit 1", system);
    }

    @Override
    public Optional<Gate> open(UUID system) {
        return one(SELECT + "where system_id = ? and " + OPEN, system);
    }

    @Override
    public List<Gate> open() {
        return jdbc.sql(SELECT + "where " + OPEN + "order by opened_at, id limit 200")
                .query(GateRows::gate)
                .list();
    }

    @Override
    public List<String> afterReview() {
        return jdbc.sql("""
                        select reference from reconnect.gates where state in ('TEST', 'LIMITED', 'WATCH')
                        order by reference limit 500
                        """).query(String.class).list();
    }

    @Override
    public long open(String disruption) {
        return jdbc.sql("select count(*) from reconnect.gates where disruption = ? and " + OPEN)
                .param(disruption)
                .query(Long.class)
                .single();
    }

    @Override
    public void touch(UUID partner, String except) {
        jdbc.sql("""
                        update reconnect.gates set changes = changes + 1, version = version + 1
                        where partner_id = ? and state = 'REVIEW' and reference <> ?
                        """).params(partner, except).update();
    }

    @Override
    public void add(Gate gate, Approval approval) {
        jdbc.sql("""
                        insert into reconnect.approvals (partner_id, gate, round, changes, capacity, words, person, at)
                        values (:partner, :gate, :round, :changes, :capacity, :words, :person, :at)
                        """)
                .param("partner", gate.partnerId())
                .param("gate", gate.reference())
                .param("round", approval.round())
                .param("changes", approval.changes())
                .param("capacity", approval.capacity().name())
                .param("words", approval.words())
                .param("person", approval.person())
                .param("at", at(approval.at()))
                .update();
    }

    @Override
    public List<Approval> approvals(String gate) {
        return jdbc.sql("select * from reconnect.approvals where gate = ? order by id")
                .param(gate)
                .query((row, number) -> new Approval(
                        row.getInt("round"),
                        row.getInt("changes"),
                        Approval.Capacity.valueOf(row.getString("capacity")),
                        row.getString("words"),
                        row.getString("person"),
                        GateRows.instant(row, "at")))
                .list();
    }

    private Optional<Gate> one(String sql, Object argument) {
        return jdbc.sql(sql).param(argument).query(GateRows::gate).optional();
    }

    private static String[] codes(List<String> codes) {
        return codes.toArray(String[]::new);
    }
}
