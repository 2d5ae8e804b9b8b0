package io.tsunagi.paper.persistence;

import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister.Tally;
import io.tsunagi.paper.domain.Papers;
import io.tsunagi.paper.domain.RegisteredPaper;
import io.tsunagi.shared.ThreeTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register in PostgreSQL. */
@Repository
class JdbcPapers implements Papers {

    /** What {@link #paper} reads, of papers p and print runs r. */
    static final String COLUMNS = """
            select p.id, p.reference, p.run_id, r.form, r.edition, r.case_reference, r.case_page, r.disruption,
                   p.copy_number, p.copy, p.pages, p.code_until, r.printed_at, r.printed_by,
                   p.disposition, p.note, p.disposed_by, p.disposed_at,
                   coalesce(p.fate_occurred_at, p.disposed_at) as occurred_at,
                   coalesce(p.fate_written_at, p.disposed_at) as written_at
            """;

    private static final String SELECT = COLUMNS + " from paper.papers p join paper.print_runs r on r.id = p.run_id ";

    private final JdbcClient jdbc;
    private final RunRows runs;

    JdbcPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.runs = new RunRows(jdbc);
    }

    @Override
    public void add(Run run) {
        runs.add(run);
    }

    @Override
    public void add(NewPaper paper) {
        jdbc.sql("""
                        insert into paper.papers (reference, run_id, copy_number, copy, pages, code_until,
                                                  case_reference, disruption)
                        select ?, id, ?, ?, ?, ?, case_reference, disruption from paper.print_runs where id = ?
                        """)
                .params(
                        paper.reference(),
                        paper.copyNumber(),
                        paper.copy(),
                        paper.pages(),
                        paper.codeUntil(),
                        paper.runId())
                .update();
    }

    @Override
    public Optional<byte[]> pdf(UUID run) {
        return runs.pdf(run);
    }

    @Override
    public Optional<Filled> filled(UUID run) {
        return runs.filled(run);
    }

    @Override
    public Optional<RunFacts> run(UUID run) {
        return runs.run(run);
    }

    @Override
    public Optional<RegisteredPaper> find(String reference) {
        return jdbc.sql(SELECT + " where p.reference = ?")
                .param(reference)
                .query(JdbcPapers::paper)
                .optional();
    }

    @Override
    public Optional<RegisteredPaper> lock(String reference) {
        return jdbc.sql(SELECT + " where p.reference = ? for update of p")
                .param(reference)
                .query(JdbcPapers::paper)
                .optional();
    }

    @Override
    public List<RegisteredPaper> ofCase(String caseReference) {
        return jdbc.sql(SELECT + " where p.case_reference = ? order by p.id")
                .param(caseReference)
                .query(JdbcPapers::paper)
                .list();
    }

    @Override
    public List<RegisteredPaper> ofRun(UUID run) {
        return jdbc.sql(SELECT + " where p.run_id = ? order by p.copy_number")
                .param(run)
                .query(JdbcPapers::paper)
                .list();
    }

    @Override
    public List<RegisteredPaper> page(PaperQuery query) {
        RegisteredPaper after = query.after();
        String filter = switch (query.show()) {
            case "all" -> "";
            case "open" -> "and p.disposition is null";
            case "missing" -> "and p.disposition is null and not " + JdbcPictures.WHOLE;
            default -> query.show().contains("-") ? "and p.case_reference = :show" : "and p.disposition = :show";
        };
        return jdbc.sql(SELECT + """
                           where p.disruption = :disruption %s
                             and ((p.disposition is not null), p.id) > (:closed, :id)
                           order by (p.disposition is not null), p.id
                           limit :limit
                          """.formatted(filter))
                .param("disruption", query.disruption())
                .param("show", query.show())
                .param("closed", after != null && after.disposition() != null)
                .param("id", after == null ? 0L : after.id())
                .param("limit", query.limit())
                .query(JdbcPapers::paper)
                .list();
    }

    @Override
    public long open(String disruption) {
        return jdbc.sql("select count(*) from paper.papers where disruption = ? and disposition is null")
                .param(disruption)
                .query(Long.class)
                .single();
    }

    @Override
    public int clerks(String disruption, Instant from, Instant to) {
        return jdbc.sql("""
                        select count(distinct disposed_by) from paper.papers
                        where disruption = ? and disposition is not null and disposed_by <> 'system'
                            and disposed_at >= ? and disposed_at < ?
                        """)
                .params(disruption, Timestamp.from(from), Timestamp.from(to))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Tally> tally(String disruption) {
        return jdbc
                .sql("""
                        select disposition, count(*) from paper.papers
                         where disruption = ? and disposition is not null group by disposition
                        """)
                .param(disruption)
                .query((row, i) -> new Tally(Disposition.valueOf(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Tally::disposition))
                .toList();
    }

    @Override
    public void dispose(String reference, Disposition disposition, String note, String who, ThreeTimes at) {
        int changed = jdbc.sql("""
                        update paper.papers set disposition = ?, note = ?, disposed_by = ?, disposed_at = ?,
                               fate_occurred_at = ?, fate_written_at = ?
                         where reference = ? and disposition is null
                        """)
                .params(
                        disposition.name(),
                        note,
                        who,
                        Timestamp.from(at.enteredAt()),
                        Timestamp.from(at.occurredAt()),
                        Timestamp.from(at.writtenAt()),
                        reference)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("paper is not open: " + reference);
        }
    }

    @Override
    public void addScan(String reference, Scan scan) {
        jdbc.sql("insert into paper.scans (reference, page, scanned_at, scanned_by, place) values (?, ?, ?, ?, ?)")
                .params(reference, scan.page(), Timestamp.from(scan.at()), scan.who(), scan.place())
                .update();
    }

    @Override
    public List<Scan> scans(String reference) {
        return jdbc.sql("""
                        select page, scanned_at, scanned_by, place from paper.scans
                         where reference = ? order by id limit 200
                        """)
                .param(reference)
                .query((row, i) ->
                        new Scan(row.getInt(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4)))
                .list();
    }

    static RegisteredPaper paper(ResultSet row, int number) throws SQLException {
        String disposition = row.getString("disposition");
        return new RegisteredPaper(
                row.getLong("id"),
                row.getString("reference"),
                row.getObject("run_id", UUID.class),
                row.getString("form"),
                row.getObject("edition", LocalDate.class),
                row.getString("case_reference"),
                row.getString("case_page"),
                row.getString("disruption"),
                row.getInt("copy_number"),
                row.getString("copy"),
                row.getInt("pages"),
                row.getObject("code_until", LocalDate.class),
                row.getTimestamp("printed_at").toInstant(),
                row.getString("printed_by"),
                disposition == null ? null : Disposition.valueOf(disposition),
                row.getString("note"),
                row.getString("disposed_by"),
                fated(row));
    }

    private static @Nullable ThreeTimes fated(ResultSet row) throws SQLException {
        Timestamp entered = row.getTimestamp("disposed_at");
        return entered == null
                ? null
                : new ThreeTimes(
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getTimestamp("written_at").toInstant(),
                        entered.toInstant());
    }
}
