package io.tsunagi.declaration.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.declaration.DeclarationCounts.Tally;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Declarations;
import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.Fact;
import io.tsunagi.declaration.domain.HeaderBox;
import io.tsunagi.declaration.domain.PaperDeclaration;
import io.tsunagi.declaration.domain.PaperDeclaration.Lock;
import io.tsunagi.declaration.domain.PaperDeclaration.Remark;
import io.tsunagi.declaration.domain.frozen.GoodsKey;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Declarations and their facts in schema {@code declaration}. */
@Repository
class JdbcDeclarations implements Declarations {

    private static final String CASES = """
            select id, reference, disruption, partner_id, state, last_confirmed, electronic_reference, twin_pending, deadline,
                   edition, content::text as content, drafters, examined_by, remark_box, remark, content_hash, payable,
                   taken_at, taken_by, version
              from declaration.declarations
            """;
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcDeclarations(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(PaperDeclaration declaration) {
        var taken = declaration.taken();
        String sql = """
                insert into declaration.declarations
                    (id, reference, disruption, partner_id, regime, state, last_confirmed, electronic_reference, twin_pending,
                     bill_number, invoice_number, deadline, edition, content, drafters, taken_at, taken_by)
                values (:id, :reference, :disruption, :partner, 'PAPER', :state, :lastConfirmed, :electronic, :twin,
                     :bill, :invoice, :deadline, :edition, cast(:content as jsonb), :drafters, :takenAt, :takenBy)
                """;
        write(
                jdbc.sql(sql)
                        .param("reference", taken.reference())
                        .param("disruption", taken.disruption())
                        .param("partner", taken.partnerId())
                        .param("lastConfirmed", taken.lastConfirmed().name())
                        .param("electronic", taken.electronicReference())
                        .param("deadline", at(taken.deadline()))
                        .param("takenAt", at(taken.takenAt()))
                        .param("takenBy", taken.takenBy()),
                declaration);
    }

    @Override
    public void keep(PaperDeclaration declaration) {
        Remark remark = declaration.remark();
        Lock lock = declaration.lock();
        String sql = """
                update declaration.declarations
                   set state = :state, twin_heard = :twin and (twin_heard or not twin_pending), twin_pending = :twin,
                       edition = :edition, content = cast(:content as jsonb),
                       bill_number = case when :state = 'DRAFT' then bill_number else :bill end,
                       invoice_number = case when :state = 'DRAFT' then invoice_number else :invoice end,
                       drafters = :drafters, examined_by = :examiner, remark_box = :remarkBox, remark = :remark,
                       content_hash = :hash, payable = :payable, version = version + 1
                 where id = :id and version = :version
                """;
        int changed = write(
                jdbc.sql(sql)
                        .param("examiner", declaration.examiner())
                        .param("remarkBox", remark == null ? null : remark.box())
                        .param("remark", remark == null ? null : remark.text())
                        .param("hash", lock == null ? null : lock.hash())
                        .param("payable", lock == null ? null : lock.payable())
                        .param("version", declaration.version()),
                declaration);
        if (changed != 1) {
            throw new OptimisticLockingFailureException(declaration.reference());
        }
    }

    private int write(JdbcClient.StatementSpec statement, PaperDeclaration declaration) {
        try {
            return statement
                    .param("id", declaration.taken().id())
                    .param("state", declaration.state().name())
                    .param("twin", declaration.twinPending())
                    .param("edition", declaration.edition())
                    .param("content", text(declaration.content()))
                    .param("drafters", declaration.drafters().toArray(String[]::new))
                    .param("bill", key(declaration.content(), HeaderBox.BILL_NUMBER))
                    .param("invoice", key(declaration.content(), HeaderBox.INVOICE_NUMBER))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw refusal(twice);
        }
    }

    private static Refused refusal(DuplicateKeyException twice) {
        String reason = String.valueOf(twice.getMessage());
        return new Refused(
                reason.contains("declarations_twin_uk")
                        ? Refusal.at("electronicReference", "declaration.refused.twin-declared")
                        : Refusal.at("billNumber", "declaration.refused.goods-declared"));
    }

    @Override
    public Optional<PaperDeclaration> find(String reference) {
        return jdbc.sql(CASES + "where reference = ?")
                .param(reference)
                .query(this::declaration)
                .optional();
    }

    @Override
    public Optional<PaperDeclaration> lock(String reference) {
        return jdbc.sql(CASES + "where reference = ? for update")
                .param(reference)
                .query(this::declaration)
                .optional();
    }

    @Override
    public void enter(PaperDeclaration declaration, Fact fact) {
        jdbc.sql("""
                        insert into declaration.facts
                            (declaration_id, partner_id, edition, kind, occurred_at, written_at, entered_at, entered_by, details)
                        values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
                        """)
                .params(
                        declaration.taken().id(),
                        declaration.taken().partnerId(),
                        fact.edition(),
                        fact.kind().name(),
                        at(fact.times().occurredAt()),
                        at(fact.times().writtenAt()),
                        at(fact.times().enteredAt()),
                        fact.who(),
                        text(fact.details()))
                .update();
    }

    @Override
    public List<Fact> facts(PaperDeclaration declaration) {
        return jdbc.sql("""
                        select kind, edition, occurred_at, written_at, entered_at, entered_by, details::text as details
                          from declaration.facts where declaration_id = ? order by sequence
                        """)
                .param(declaration.taken().id())
                .query((row, number) -> new Fact(
                        Fact.Kind.valueOf(row.getString("kind")),
                        row.getInt("edition"),
                        new ThreeTimes(
                                instant(row, "occurred_at"), instant(row, "written_at"), instant(row, "entered_at")),
                        row.getString("entered_by"),
                        read(row.getString("details"), WORDS)))
                .list();
    }

    @Override
    public List<Row> page(String disruption, @Nullable DeclarationState state, @Nullable Position after, int limit) {
        return jdbc.sql("""
                        select reference, state, partner_id, bill_number, deadline, twin_pending, edition
                          from declaration.declarations
                         where disruption = ? and (cast(? as text) is null or state = ?)
                           and (deadline, reference) > (?, ?)
                         order by deadline, reference limit ?
                        """)
                .params(
                        disruption,
                        state == null ? null : state.name(),
                        state == null ? null : state.name(),
                        after == null ? at(Instant.EPOCH) : at(after.deadline()),
                        after == null ? "" : after.reference(),
                        limit)
                .query(JdbcDeclarations::row)
                .list();
    }

    @Override
    public List<Row> numbered(String number, @Nullable String disruption, int limit) {
        return jdbc.sql(NumberSearch.SQL)
                .param("key", GoodsKey.of(number))
                .param("disruption", disruption, Types.VARCHAR)
                .param("limit", limit)
                .query(JdbcDeclarations::row)
                .list();
    }

    @Override
    public List<Row> newestOf(UUID partnerId, int limit) {
        return jdbc.sql("""
                        select reference, state, partner_id, bill_number, deadline, twin_pending, edition
                          from declaration.declarations
                         where partner_id = ? order by taken_at desc, reference desc limit ?
                        """)
                .params(partnerId, limit)
                .query(JdbcDeclarations::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString(1),
                DeclarationState.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                instant(row, "deadline"),
                row.getBoolean(6),
                row.getInt(7));
    }

    @Override
    public List<String> in(DeclarationState state, String after, int limit) {
        return jdbc.sql("""
                        select reference from declaration.declarations
                        where state = ? and reference > ?
                        order by reference limit ?
                        """)
                .params(state.name(), after, limit)
                .query(String.class)
                .list();
    }

    @Override
    public List<Tally> byState(String disruption) {
        return jdbc
                .sql("select state, count(*) from declaration.declarations where disruption = ? group by state")
                .param(disruption)
                .query((row, number) -> new Tally(DeclarationState.valueOf(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Tally::state))
                .toList();
    }

    @Override
    public Load load(Set<UUID> partnerIds, Instant dueBefore) {
        return jdbc.sql("""
                        select count(*), count(*) filter (where deadline < ?), min(deadline) as deadline
                          from declaration.declarations
                         where partner_id = any (cast(? as uuid[])) and state not in ('CLOSED', 'WITHDRAWN', 'REFUSED')
                        """)
                .params(at(dueBefore), partnerIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Load(row.getLong(1), row.getLong(2), nullable(row, "deadline")))
                .single();
    }

    @Override
    public List<OpenCase> open(Set<UUID> partnerIds) {
        return jdbc.sql("""
                        select partner_id, deadline, coalesce(content -> 'boxes' ->> 'currency', '') as currency,
                               array(select coalesce(line ->> 'value', '') from jsonb_array_elements(content -> 'lines') as line)
                                   as line_values
                          from declaration.declarations
                         where partner_id = any (cast(? as uuid[])) and state not in ('CLOSED', 'WITHDRAWN', 'REFUSED')
                        """)
                .param(partnerIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new OpenCase(
                        row.getObject("partner_id", UUID.class),
                        java.util.Objects.requireNonNull(nullable(row, "deadline")),
                        row.getString("currency"),
                        List.of((String[]) row.getArray("line_values").getArray())))
                .list();
    }

    private PaperDeclaration declaration(ResultSet row, int number) throws SQLException {
        return DeclarationRow.read(row, read(row.getString("content"), new TypeReference<DraftContent>() {}));
    }

    private static @Nullable String key(DraftContent content, HeaderBox box) {
        String plain = GoodsKey.of(content.typed(box));
        return plain.isEmpty() ? null : plain;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words of a declaration", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words of a declaration", e);
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant nullable(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
