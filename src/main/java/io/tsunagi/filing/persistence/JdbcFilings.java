package io.tsunagi.filing.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.filing.FilingState;
import io.tsunagi.filing.domain.Begun;
import io.tsunagi.filing.domain.Filing;
import io.tsunagi.filing.domain.Filing.Remark;
import io.tsunagi.filing.domain.FilingContent;
import io.tsunagi.filing.domain.FilingFact;
import io.tsunagi.filing.domain.Filings;
import io.tsunagi.identity.Role;
import io.tsunagi.shared.ThreeTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filings and their facts in schema {@code filing}. */
@Repository
class JdbcFilings implements Filings {

    private static final String FILINGS = """
            select id, reference, disruption, case_reference, partner_id, form, form_edition, examined_by_role, state, edition,
                   content::text as content, drafters, examined_by, remark_box, remark, content_hash, due_at, begun_at, begun_by,
                   version
              from filing.filings
            """;
    private static final String ROWS =
            "select reference, state, form, edition, case_reference, due_at, begun_at from filing.filings ";
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<FilingContent> CONTENT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcFilings(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(Filing filing) {
        Begun begun = filing.begun();
        jdbc.sql("""
                        insert into filing.filings
                            (id, reference, disruption, case_reference, partner_id, form, form_edition, examined_by_role, state,
                             edition, content, drafters, due_at, begun_at, begun_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)
                        """)
                .params(
                        begun.id(),
                        begun.reference(),
                        begun.disruption(),
                        begun.caseReference(),
                        begun.partnerId(),
                        begun.form(),
                        begun.formEdition(),
                        begun.examinedBy().name(),
                        filing.state().name(),
                        filing.edition(),
                        text(filing.content()),
                        filing.drafters().toArray(String[]::new),
                        at(filing.dueAt()),
                        at(begun.begunAt()),
                        begun.begunBy())
                .update();
    }

    @Override
    public void keep(Filing filing) {
        Remark remark = filing.remark();
        int changed = jdbc.sql("""
                        update filing.filings
                           set state = ?, edition = ?, content = cast(? as jsonb), drafters = ?, examined_by = ?,
                               remark_box = ?, remark = ?, content_hash = ?, due_at = ?, version = version + 1
                         where id = ? and version = ?
                        """)
                .params(
                        filing.state().name(),
                        filing.edition(),
                        text(filing.content()),
                        filing.drafters().toArray(String[]::new),
                        filing.examiner(),
                        remark == null ? null : remark.box(),
                        remark == null ? null : remark.text(),
                        filing.contentHash(),
                        at(filing.dueAt()),
                        filing.begun().id(),
                        filing.version())
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException(filing.reference());
        }
    }

    @Override
    public Optional<Filing> find(String reference) {
        return jdbc.sql(FILINGS + "where reference = ?")
                .param(reference)
                .query(this::filing)
                .optional();
    }

    @Override
    public Optional<Filing> lock(String reference) {
        return jdbc.sql(FILINGS + "where reference = ? for update")
                .param(reference)
                .query(this::filing)
                .optional();
    }

    @Override
    public Optional<String> untouched(Begun begun) {
        return jdbc.sql("""
                        select reference from filing.filings
                         where state = 'DRAFT' and version = 0 and disruption = ? and form = ? and begun_by = ?
                           and case_reference is not distinct from ?
                         order by begun_at limit 1
                        """)
                .params(begun.disruption(), begun.form(), begun.begunBy(), begun.caseReference())
                .query(String.class)
                .optional();
    }

    @Override
    public void enter(Filing filing, FilingFact fact) {
        jdbc.sql("""
                        insert into filing.facts
                            (filing_id, partner_id, edition, kind, occurred_at, written_at, entered_at, entered_by, details)
                        values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
                        """)
                .params(
                        filing.begun().id(),
                        filing.begun().partnerId(),
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
    public List<FilingFact> facts(Filing filing) {
        return jdbc.sql("""
                        select kind, edition, occurred_at, written_at, entered_at, entered_by, details::text as details
                          from filing.facts where filing_id = ? order by sequence
                        """)
                .param(filing.begun().id())
                .query((row, number) -> new FilingFact(
                        FilingState.valueOf(row.getString("kind")),
                        row.getInt("edition"),
                        new ThreeTimes(
                                instant(row, "occurred_at"), instant(row, "written_at"), instant(row, "entered_at")),
                        row.getString("entered_by"),
                        read(row.getString("details"), WORDS)))
                .list();
    }

    @Override
    public List<Row> page(String disruption, @Nullable FilingState state, @Nullable String before, int limit) {
        String name = state == null ? null : state.name();
        return jdbc.sql(ROWS + """
                         where disruption = ? and (cast(? as text) is null or state = ?)
                           and (cast(? as text) is null or (begun_at, reference) <
                                (select begun_at, reference from filing.filings where reference = ?))
                         order by begun_at desc, reference desc limit ?
                        """)
                .params(disruption, name, name, before, before, limit)
                .query(JdbcFilings::row)
                .list();
    }

    @Override
    public List<Row> ofCase(String caseReference) {
        return jdbc.sql(ROWS + "where case_reference = ? order by begun_at desc, reference desc")
                .param(caseReference)
                .query(JdbcFilings::row)
                .list();
    }

    @Override
    public List<Tally> byState(String disruption) {
        return jdbc
                .sql("select state, count(*) from filing.filings where disruption = ? group by state")
                .param(disruption)
                .query((row, number) -> new Tally(FilingState.valueOf(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Tally::state))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("reference"),
                FilingState.valueOf(row.getString("state")),
                row.getString("form"),
                row.getInt("edition"),
                row.getString("case_reference"),
                nullable(row, "due_at"),
                instant(row, "begun_at"));
    }

    private Filing filing(ResultSet row, int number) throws SQLException {
        Begun begun = new Begun(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("disruption"),
                row.getString("case_reference"),
                row.getObject("partner_id", UUID.class),
                row.getString("form"),
                row.getObject("form_edition", LocalDate.class),
                Role.valueOf(row.getString("examined_by_role")),
                instant(row, "begun_at"),
                row.getString("begun_by"));
        String remark = row.getString("remark");
        return new Filing(
                begun,
                FilingState.valueOf(row.getString("state")),
                row.getInt("edition"),
                read(row.getString("content"), CONTENT),
                Set.of((String[]) row.getArray("drafters").getArray()),
                row.getString("examined_by"),
                remark == null ? null : new Remark(row.getString("remark_box"), remark),
                row.getString("content_hash"),
                nullable(row, "due_at"),
                row.getLong("version"));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words of a filing", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words of a filing", e);
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullable(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
