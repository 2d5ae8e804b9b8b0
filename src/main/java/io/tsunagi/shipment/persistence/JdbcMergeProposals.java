package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.merge.MergeProposal;
import io.tsunagi.shipment.domain.merge.MergeProposals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals in PostgreSQL. {@code merge_key} is a hash over customer, destination, article and quantity, kept by the database. */
@Repository
class JdbcMergeProposals implements MergeProposals {

    /**
     * The key finds candidates by its index, the values themselves decide; of a whole series each meets the first. The bounds stand in
     * a part of their own, because under row-level security the planner uses no expression on another row to enter an index.
     */
    private static final String PROPOSE = """
            with fresh as materialized (
                select s.*, s.ordered_at - interval '72 hours' as since, s.ordered_at + interval '72 hours' as until
                from unnest(:references) as taken (reference)
                join shipment.shipments s on s.reference = taken.reference
                where s.merge_key is not null and s.status in ('OPEN', 'HOLD'))
            insert into shipment.merge_proposals (id, partner_id, earlier, later, import_run, state, proposed_at)
            select gen_random_uuid(), n.partner_id, case when o.first then o.id else n.id end,
                   case when o.first then n.id else o.id end, :run, 'OPEN', :at
            from fresh n
            cross join lateral (
                select o.id, (o.ordered_at, o.reference) < (n.ordered_at, n.reference) as first
                from shipment.shipments o
                where o.partner_id = n.partner_id and o.merge_key = n.merge_key and o.status in ('OPEN', 'HOLD')
                  and o.ordered_at between n.since and n.until
                  and o.id <> n.id and o.customer_name = n.customer_name and o.sku = n.sku and o.quantity = n.quantity
                  and o.unit = n.unit
                  and o.destination_prefecture is not distinct from n.destination_prefecture
                  and o.destination_address is not distinct from n.destination_address
                order by o.ordered_at, o.reference limit 1) as o
            on conflict (earlier, later) do nothing
            """;

    private final JdbcClient jdbc;

    JdbcMergeProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void propose(Collection<String> references, @Nullable UUID run, Instant at) {
        jdbc.sql(PROPOSE)
                .param("references", references.toArray(String[]::new))
                .param("run", run)
                .param("at", utc(at))
                .update();
    }

    @Override
    public List<MergeProposal> open(int most, @Nullable UUID after) {
        return whole(jdbc.sql("""
                        select * from shipment.merge_proposals p
                        where p.state = 'OPEN' and (cast(:after as uuid) is null or (p.proposed_at, p.id) >
                            (select a.proposed_at, a.id from shipment.merge_proposals a where a.id = :after))
                        order by p.proposed_at, p.id limit :most
                        """).param("after", after).param("most", most));
    }

    @Override
    public List<MergeProposal> decided(int most) {
        return whole(jdbc.sql("""
                        select * from shipment.merge_proposals
                        where state <> 'OPEN' order by decided_at desc, id limit ?
                        """).param(most));
    }

    @Override
    public List<MergeProposal> of(UUID shipment) {
        return whole(jdbc.sql("""
                        select * from shipment.merge_proposals
                        where earlier = :shipment or later = :shipment order by proposed_at, id limit 20
                        """).param("shipment", shipment));
    }

    @Override
    public Waiting waiting() {
        return jdbc.sql(
                        "select count(*) as number, min(proposed_at) as since from shipment.merge_proposals where state = 'OPEN'")
                .query((row, number) -> {
                    OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
                    return new Waiting(row.getLong("number"), since == null ? null : since.toInstant());
                })
                .single();
    }

    @Override
    public long openOf(UUID run) {
        return jdbc.sql("select count(*) from shipment.merge_proposals where import_run = ? and state = 'OPEN'")
                .param(run)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<MergeProposal> find(UUID id) {
        return whole(jdbc.sql("select * from shipment.merge_proposals where id = ?")
                        .param(id))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<MergeProposal> lock(UUID id) {
        return whole(jdbc.sql("select * from shipment.merge_proposals where id = ? for update")
                        .param(id))
                .stream()
                .findFirst();
    }

    @Override
    public void decide(
            UUID id, MergeProposal.State state, MergeProposal.@Nullable Before before, String login, Instant at) {
        jdbc.sql("""
                        update shipment.merge_proposals
                        set state = :state, decided_by = :login, decided_at = :at, need_by_before = :needBy,
                            hold_reason_before = :holdReason
                        where id = :id
                        """)
                .param("state", state.name())
                .param("login", login)
                .param("at", utc(at))
                .param("needBy", before == null ? null : utc(before.needBy()))
                .param("holdReason", before == null ? null : before.holdReason())
                .param("id", id)
                .update();
    }

    @Override
    public boolean needBy(Shipment shipment, Instant needBy, Instant harmAt, Instant rankAt, Instant at) {
        return jdbc.sql("""
                        update shipment.shipments
                        set need_by = :needBy, harm_at = :harmAt, rank_at = :rankAt, version = version + 1, updated_at = :at
                        where id = :id and version = :version
                        """)
                        .param("needBy", utc(needBy))
                        .param("harmAt", utc(harmAt))
                        .param("rankAt", utc(rankAt))
                        .param("at", utc(at))
                        .param("id", shipment.id())
                        .param("version", shipment.version())
                        .update()
                == 1;
    }

    @Override
    public boolean revive(Shipment shipment, @Nullable String holdReason, Instant at) {
        return jdbc.sql("""
                        update shipment.shipments
                        set status = case when cast(:reason as text) is null then 'OPEN' else 'HOLD' end,
                            hold = cast(:reason as text) is not null, hold_reason = :reason,
                            hold_lifted = case when cast(:reason as text) is null then hold_lifted end,
                            version = version + 1, updated_at = :at
                        where id = :id and version = :version and status = 'CANCELLED'
                        """)
                        .param("reason", holdReason)
                        .param("at", utc(at))
                        .param("id", shipment.id())
                        .param("version", shipment.version())
                        .update()
                == 1;
    }

    /** The proposals with their shipments, by one more question. */
    private List<MergeProposal> whole(JdbcClient.StatementSpec question) {
        List<Pair> pairs = question.query(Pair::read).list();
        if (pairs.isEmpty()) {
            return List.of();
        }
        Map<UUID, Shipment> shipments = jdbc
                .sql("select s.* from shipment.shipments s where s.id = any (:ids)")
                .param(
                        "ids",
                        pairs.stream()
                                .flatMap(pair -> Stream.of(pair.earlier, pair.later))
                                .toArray(UUID[]::new))
                .query(ShipmentRows::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Shipment::id, Function.identity()));
        return pairs.stream().map(pair -> pair.with(shipments)).toList();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** A row of the table. */
    private record Pair(
            UUID id,
            UUID partnerId,
            UUID earlier,
            UUID later,
            MergeProposal.State state,
            Instant proposedAt,
            MergeProposal.@Nullable Before before,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        static Pair read(ResultSet row, int number) throws SQLException {
            OffsetDateTime needBy = row.getObject("need_by_before", OffsetDateTime.class);
            OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
            return new Pair(
                    row.getObject("id", UUID.class),
                    row.getObject("partner_id", UUID.class),
                    row.getObject("earlier", UUID.class),
                    row.getObject("later", UUID.class),
                    MergeProposal.State.valueOf(row.getString("state")),
                    row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                    needBy == null
                            ? null
                            : new MergeProposal.Before(needBy.toInstant(), row.getString("hold_reason_before")),
                    row.getString("decided_by"),
                    decidedAt == null ? null : decidedAt.toInstant());
        }

        MergeProposal with(Map<UUID, Shipment> shipments) {
            return new MergeProposal(
                    id,
                    partnerId,
                    Objects.requireNonNull(shipments.get(earlier)),
                    Objects.requireNonNull(shipments.get(later)),
                    state,
                    proposedAt,
                    before,
                    decidedBy,
                    decidedAt);
        }
    }
}
