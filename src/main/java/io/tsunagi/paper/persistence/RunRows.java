package io.tsunagi.paper.persistence;

import io.tsunagi.paper.domain.Papers.Filled;
import io.tsunagi.paper.domain.Papers.Run;
import io.tsunagi.paper.domain.Papers.RunFacts;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Print runs in PostgreSQL. */
final class RunRows {

    private final JdbcClient jdbc;

    RunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Run run) {
        RunFacts facts = run.facts();
        jdbc.sql("""
                        insert into paper.print_runs (id, form, edition, case_reference, case_page, disruption,
                                                      values_hash, pdf_hash, pdf, printed_by, printed_at, filled, rows)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        facts.id(),
                        facts.form(),
                        facts.edition(),
                        facts.caseReference(),
                        facts.casePage(),
                        facts.disruption(),
                        facts.valuesHash(),
                        facts.pdfHash(),
                        run.pdf(),
                        facts.printedBy(),
                        Timestamp.from(facts.printedAt()),
                        run.filled().names().toArray(String[]::new),
                        run.filled().rows())
                .update();
    }

    Optional<byte[]> pdf(UUID run) {
        return jdbc.sql("select pdf from paper.print_runs where id = ?")
                .param(run)
                .query((row, i) -> row.getBytes(1))
                .optional();
    }

    Optional<Filled> filled(UUID run) {
        return jdbc.sql("select filled, rows from paper.print_runs where id = ? and filled is not null")
                .param(run)
                .query((row, i) -> new Filled(Set.of((String[]) row.getArray(1).getArray()), row.getInt(2)))
                .optional();
    }

    Optional<RunFacts> run(UUID run) {
        return jdbc.sql("""
                        select id, form, edition, case_reference, case_page, disruption, values_hash, pdf_hash,
                               printed_by, printed_at
                          from paper.print_runs where id = ?
                        """)
                .param(run)
                .query((row, i) -> new RunFacts(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getTimestamp(10).toInstant()))
                .optional();
    }
}
