package io.tsunagi.cost.persistence;

import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.CostKind;
import io.tsunagi.cost.domain.CostState;
import io.tsunagi.cost.domain.Costs;
import io.tsunagi.cost.domain.GivenFile;
import io.tsunagi.cost.domain.Move;
import io.tsunagi.cost.domain.Reckoning;
import io.tsunagi.cost.domain.Tally;
import io.tsunagi.shared.Money;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code cost.entries}, {@code cost.moves} and {@code cost.files}. */
@Repository
class JdbcCosts implements Costs {

    private static final String SELECT = """
            select e.*, (select count(*) from cost.files f where f.entry = e.reference) as files from cost.entries e
            """;
    private static final String FILES =
            "select f.id, f.entry, f.name, f.media_type, f.size_bytes, f.hash, f.given_by, f.given_at from cost.files f ";

    private final JdbcClient jdbc;

    JdbcCosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(String key, CostEntry entry) {
        Reckoning reckoning = entry.reckoning();
        return jdbc.sql("""
                        insert into cost.entries
                            (reference, key, disruption, about, cargo, kind, cause, bearer, counterparty, on_day, to_day, free_days,
                             rate, currency, amount, why_differs, state, noted_by, noted_at)
                        values (:reference, :key, :disruption, :about, :cargo, :kind, :cause, :bearer, :counterparty, :on, :to, :free,
                             :rate, :currency, :amount, :why, :state, :by, :at)
                        on conflict do nothing
                        """)
                        .param("reference", entry.reference())
                        .param("key", key)
                        .param("disruption", entry.disruption())
                        .param("about", entry.about(), Types.VARCHAR)
                        .param("cargo", entry.cargo())
                        .param("kind", entry.kind().name())
                        .param("cause", entry.cause())
                        .param("bearer", entry.bearer().name())
                        .param("counterparty", entry.counterparty())
                        .param("on", entry.on())
                        .param("to", reckoning == null ? null : reckoning.to(), Types.DATE)
                        .param("free", reckoning == null ? null : reckoning.freeDays(), Types.INTEGER)
                        .param(
                                "rate",
                                reckoning == null ? null : reckoning.rate().amount(),
                                Types.NUMERIC)
                        .param("currency", entry.amount().currency().getCurrencyCode())
                        .param("amount", entry.amount().amount())
                        .param("why", entry.whyDiffers())
                        .param("state", entry.state().name())
                        .param("by", entry.notedBy())
                        .param("at", entry.notedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<CostEntry> byKey(String key) {
        return jdbc.sql(SELECT + "where e.key = ?")
                .param(key)
                .query(CostRows::entry)
                .optional();
    }

    @Override
    public Optional<CostEntry> find(String reference) {
        return jdbc.sql(SELECT + "where e.reference = ?")
                .param(reference)
                .query(CostRows::entry)
                .optional();
    }

    @Override
    public Optional<CostEntry> lock(String reference) {
        return jdbc.sql(SELECT + "where e.reference = ? for update of e")
                .param(reference)
                .query(CostRows::entry)
                .optional();
    }

    @Override
    public void move(CostEntry moved, Move move) {
        Money settled = moved.settled();
        int changed = jdbc.sql("""
                        update cost.entries set state = :state, settled = :settled, version = version + 1
                         where reference = :reference and version = :version
                        """)
                .param("state", moved.state().name())
                .param("settled", settled == null ? null : settled.amount(), Types.NUMERIC)
                .param("reference", moved.reference())
                .param("version", moved.version())
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException(moved.reference());
        }
        Money now = move.settled();
        jdbc.sql("""
                        insert into cost.moves (entry, from_state, to_state, words, settled, who, at)
                        values (:entry, :from, :to, :words, :settled, :who, :at)
                        """)
                .param("entry", moved.reference())
                .param("from", move.from().name())
                .param("to", move.to().name())
                .param("words", move.words())
                .param("settled", now == null ? null : now.amount(), Types.NUMERIC)
                .param("who", move.who())
                .param("at", move.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Move> moves(String reference) {
        return jdbc.sql("""
                        select m.*, e.currency from cost.moves m join cost.entries e on e.reference = m.entry
                         where m.entry = ? order by m.id
                        """).param(reference).query(CostRows::move).list();
    }

    @Override
    public List<CostEntry> page(String disruption, @Nullable CostState state, @Nullable String before, int limit) {
        return jdbc.sql(SELECT + """
                        where e.disruption = :disruption and (cast(:state as text) is null or e.state = :state)
                          and (cast(:before as text) is null or (e.noted_at, e.reference) <
                               (select b.noted_at, b.reference from cost.entries b where b.reference = :before))
                        order by e.noted_at desc, e.reference desc limit :limit
                        """)
                .param("disruption", disruption)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("before", before, Types.VARCHAR)
                .param("limit", limit)
                .query(CostRows::entry)
                .list();
    }

    @Override
    public List<Tally> tally(String disruption) {
        return jdbc.sql("""
                        select currency, kind, state, count(*) as number, sum(amount) as amount, sum(coalesce(settled, 0)) as settled
                          from cost.entries where disruption = ? group by currency, kind, state order by currency, kind, state
                        """)
                .param(disruption)
                .query((row, number) -> new Tally(
                        CostKind.valueOf(row.getString("kind")),
                        CostState.valueOf(row.getString("state")),
                        row.getLong("number"),
                        CostRows.money(row, "amount"),
                        CostRows.money(row, "settled")))
                .list();
    }

    @Override
    public boolean add(GivenFile file, byte[] content) {
        return jdbc.sql("""
                        insert into cost.files (id, entry, name, media_type, size_bytes, hash, content, given_by, given_at)
                        values (:id, :entry, :name, :kind, :size, :hash, :content, :by, :at)
                        on conflict on constraint files_once_uk do nothing
                        """)
                        .param("id", file.id())
                        .param("entry", file.entry())
                        .param("name", file.name())
                        .param("kind", file.mediaType())
                        .param("size", file.size())
                        .param("hash", file.hash())
                        .param("content", content)
                        .param("by", file.givenBy())
                        .param("at", file.givenAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public List<GivenFile> files(String entry) {
        return jdbc.sql(FILES + "where f.entry = ? order by f.given_at, f.id")
                .param(entry)
                .query(CostRows::file)
                .list();
    }

    @Override
    public List<GivenFile> filesOf(String disruption) {
        return jdbc.sql(FILES + """
                        join cost.entries e on e.reference = f.entry where e.disruption = ? order by f.entry, f.given_at, f.id
                        """).param(disruption).query(CostRows::file).list();
    }

    @Override
    public Optional<GivenFile> file(UUID id) {
        return jdbc.sql(FILES + "where f.id = ?")
                .param(id)
                .query(CostRows::file)
                .optional();
    }

    @Override
    public Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from cost.files where id = ?")
                .param(id)
                .query(byte[].class)
                .optional();
    }
}
