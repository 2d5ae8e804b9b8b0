package io.tsunagi.clock.persistence;

import io.tsunagi.clock.domain.Breach;
import io.tsunagi.clock.domain.ClockRows;
import io.tsunagi.clock.domain.Decided;
import io.tsunagi.clock.domain.Duty;
import io.tsunagi.clock.domain.Filing;
import io.tsunagi.clock.domain.Law;
import io.tsunagi.clock.domain.LegalClock;
import io.tsunagi.clock.domain.ReportText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Breaches, clocks and reports in schema {@code clock}. */
@Repository
class JdbcClocks implements ClockRows {

    private static final String SELECT = "select * from clock.clocks ";

    private final JdbcClient jdbc;
    private final BreachRows breaches;
    private final ReportRows reports;

    JdbcClocks(JdbcClient jdbc, BreachRows breaches, ReportRows reports) {
        this.jdbc = jdbc;
        this.breaches = breaches;
        this.reports = reports;
    }

    @Override
    public void add(Breach breach) {
        breaches.add(breach);
    }

    @Override
    public Optional<Breach> breach(String reference) {
        return breaches.find(reference);
    }

    @Override
    public Optional<Breach> lock(String reference) {
        return breaches.lock(reference);
    }

    @Override
    public List<Breach> versions(String reference) {
        return breaches.versions(reference);
    }

    @Override
    public List<Breach> breaches(String disruption) {
        return breaches.of(disruption);
    }

    @Override
    public void add(LegalClock clock) {
        Decided decided = clock.decided();
        jdbc.sql("""
                        insert into clock.clocks
                            (reference, breach, disruption, law, duty, reason, name_ja, name_en, target_hours, term, unit, of_law,
                             releases, basis, source, source_date, unverified_ja, unverified_en, edition, aware_at, target_at,
                             due_at, obligation)
                        values (:reference, :breach, :disruption, :law, :duty, :reason, :ja, :en, :target, :term, :unit, :ofLaw,
                             :releases, :basis, :source, :sourceDate, :unverifiedJa, :unverifiedEn, :edition, :awareAt, :targetAt,
                             :dueAt, :obligation)
                        """)
                .param("reference", clock.reference())
                .param("breach", clock.breach())
                .param("disruption", clock.disruption())
                .param("law", decided.law().name())
                .param("duty", decided.duty().name())
                .param("reason", decided.reason())
                .param("ja", decided.nameJa())
                .param("en", decided.nameEn())
                .param("target", decided.targetHours())
                .param("term", decided.term())
                .param("unit", decided.unit())
                .param("ofLaw", decided.ofLaw())
                .param("releases", decided.releases())
                .param("basis", decided.basis())
                .param("source", decided.source())
                .param("sourceDate", decided.sourceDate())
                .param("unverifiedJa", decided.unverifiedJa())
                .param("unverifiedEn", decided.unverifiedEn())
                .param("edition", decided.edition())
                .param("awareAt", Columns.at(clock.awareAt()))
                .param("targetAt", Columns.at(clock.targetAt()))
                .param("dueAt", Columns.at(clock.dueAt()))
                .param("obligation", clock.obligation())
                .update();
    }

    @Override
    public void end(String reference, Instant at, String why) {
        jdbc.sql("update clock.clocks set ended_at = ?, ended_why = ? where reference = ? and ended_at is null")
                .params(Columns.at(at), why, reference)
                .update();
    }

    @Override
    public Optional<LegalClock> clock(String reference) {
        return jdbc.sql(SELECT + "where reference = ?")
                .param(reference)
                .query(JdbcClocks::clock)
                .optional();
    }

    @Override
    public List<LegalClock> clocksOf(String breach) {
        return jdbc.sql(SELECT + "where breach = ? order by due_at, reference")
                .param(breach)
                .query(JdbcClocks::clock)
                .list();
    }

    @Override
    public List<LegalClock> clocks(@Nullable String disruption) {
        String which = disruption == null ? "where ended_at is null " : "where disruption = ? ";
        JdbcClient.StatementSpec statement = jdbc.sql(SELECT + which + "order by due_at, reference limit 200");
        return (disruption == null ? statement : statement.param(disruption))
                .query(JdbcClocks::clock)
                .list();
    }

    @Override
    public void add(String clock, ReportText text) {
        reports.add(clock, text);
    }

    @Override
    public List<ReportText> texts(String clock) {
        return reports.texts(clock);
    }

    @Override
    public void add(String clock, Filing filing) {
        reports.add(clock, filing);
    }

    @Override
    public List<Filing> filings(String clock) {
        return reports.filings(clock);
    }

    private static LegalClock clock(ResultSet row, int number) throws SQLException {
        Decided decided = new Decided(
                Law.valueOf(row.getString("law")),
                Duty.valueOf(row.getString("duty")),
                row.getString("reason"),
                row.getString("name_ja"),
                row.getString("name_en"),
                row.getInt("target_hours"),
                row.getInt("term"),
                row.getString("unit"),
                row.getBoolean("of_law"),
                row.getBoolean("releases"),
                row.getString("basis"),
                row.getString("source"),
                row.getString("source_date"),
                row.getString("unverified_ja"),
                row.getString("unverified_en"),
                row.getString("edition"));
        return new LegalClock(
                row.getString("reference"),
                row.getString("breach"),
                row.getString("disruption"),
                decided,
                Columns.instant(row, "aware_at"),
                Columns.instant(row, "target_at"),
                Columns.instant(row, "due_at"),
                row.getString("obligation"),
                Columns.nullable(row, "ended_at"),
                row.getString("ended_why"));
    }
}
