package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.TriageDecision;
import io.tsunagi.shipment.domain.TriageInput;
import io.tsunagi.shipment.domain.rank.RerankRun;
import io.tsunagi.shipment.domain.rank.Reranking;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Classing anew in PostgreSQL: a few statements for each stretch of keys, however many rows are in it. */
@Repository
class JdbcReranking implements Reranking {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final RerankRunRows runs;

    JdbcReranking(JdbcClient jdbc, RerankRunRows runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    @Override
    public Optional<RerankRun> lock() {
        return runs.lock();
    }

    @Override
    public List<RerankRun> newest() {
        return runs.newest();
    }

    @Override
    public boolean start(RerankRun run) {
        return runs.add(run);
    }

    @Override
    public void save(RerankRun run) {
        runs.save(run);
    }

    @Override
    public long total() {
        return jdbc.sql("select coalesce(sum(change), 0) from shipment.tallies")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Stretch> next(@Nullable UUID after, int size) {
        return jdbc.sql(RerankSql.NEXT)
                .param("from", after == null ? BEFORE_ALL : after)
                .param("size", size)
                .query((row, number) -> new Stretch(after, row.getObject("top", UUID.class), row.getLong("rows")))
                .optional();
    }

    @Override
    public List<Wording> wordings(Stretch stretch, boolean all) {
        return within(
                        stretch,
                        "select id, sku, description, hs_code, coalesce(claim_ground, remarks) as urgency"
                                + " from shipment.shipments"
                                + " where id > :from and id <= :to and status in ('OPEN', 'HOLD')"
                                + (all ? "" : " and ground is null"))
                .query((row, number) -> new Wording(
                        row.getObject("id", UUID.class),
                        row.getString("sku"),
                        row.getString("description"),
                        row.getString("hs_code"),
                        row.getString("urgency")))
                .list();
    }

    @Override
    public void read(List<Read> read) {
        jdbc.sql("""
                        update shipment.shipments s set product_group = r.goods, ground = r.ground
                        from unnest(cast(:ids as uuid[]), cast(:goods as text[]), cast(:grounds as text[]))
                            as r (id, goods, ground)
                        where s.id = r.id
                          and (s.product_group <> r.goods or s.ground is distinct from r.ground)
                        """)
                .param("ids", read.stream().map(Read::id).toArray(UUID[]::new))
                .param("goods", texts(read, Read::group))
                .param("grounds", texts(read, Read::ground))
                .update();
    }

    @Override
    public List<TriageInput> inputs(Stretch stretch) {
        return within(stretch, RerankSql.INPUTS)
                .query((row, number) ->
                        new TriageInput(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    @Override
    public Changes reclass(Stretch stretch, String edition, Map<TriageInput, TriageDecision> decisions, Instant at) {
        List<Map.Entry<TriageInput, TriageDecision>> all = List.copyOf(decisions.entrySet());
        OffsetDateTime when = at.atOffset(ZoneOffset.UTC);
        return within(stretch, RerankSql.RECLASS)
                .param("customers", texts(all, one -> one.getKey().customer()))
                .param("goods", texts(all, one -> one.getKey().goods()))
                .param("temperatures", texts(all, one -> one.getKey().temperature()))
                .param("grounds", texts(all, one -> one.getKey().ground()))
                .param(
                        "classes",
                        all.stream()
                                .map(one -> Integer.valueOf(one.getValue().priority()))
                                .toArray(Integer[]::new))
                .param("holds", all.stream().map(one -> one.getValue().hold()).toArray(Boolean[]::new))
                .param("reasons", texts(all, one -> one.getValue().reason()))
                .param("edition", edition)
                .param("at", when)
                .query((row, number) ->
                        new Changes(row.getLong("changed"), row.getLong("wanted") - row.getLong("changed")))
                .single();
    }

    private JdbcClient.StatementSpec within(Stretch stretch, String sql) {
        UUID from = stretch.from();
        return jdbc.sql(sql).param("from", from == null ? BEFORE_ALL : from).param("to", stretch.to());
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
