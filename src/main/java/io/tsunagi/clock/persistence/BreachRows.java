package io.tsunagi.clock.persistence;

import io.tsunagi.clock.domain.Breach;
import io.tsunagi.clock.domain.Facts;
import io.tsunagi.clock.domain.HandlingRole;
import io.tsunagi.clock.domain.Known;
import io.tsunagi.clock.domain.Law;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code clock.breaches} and {@code clock.facts}. */
@Component
class BreachRows {

    private static final String SELECT =
            "select b.disruption, f.* from clock.breaches b join clock.facts f on f.breach = b.reference ";
    private static final String NEWEST =
            "f.version = (select max(n.version) from clock.facts n where n.breach = b.reference) ";

    private final JdbcClient jdbc;

    BreachRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Breach breach) {
        Facts facts = breach.facts();
        if (breach.version() == 1) {
            jdbc.sql("insert into clock.breaches (reference, disruption, entered_at) values (?, ?, ?)")
                    .params(breach.reference(), breach.disruption(), Columns.at(breach.enteredAt()))
                    .update();
        }
        jdbc.sql("""
                        insert into clock.facts
                            (breach, version, what, whose, laws, role, controller, persons, sensitive, financial, malicious, cause,
                             aware_how, aware_occurred_at, aware_written_at, aware_entered_at, why, entered_by, entered_at)
                        values (:breach, :version, :what, :whose, :laws, :role, :controller, :persons, :sensitive, :financial,
                             :malicious, :cause, :how, :occurred, :written, :entered, :why, :by, :at)
                        """)
                .param("breach", breach.reference())
                .param("version", breach.version())
                .param("what", facts.what())
                .param("whose", facts.whose())
                .param("laws", facts.laws().stream().map(Law::name).sorted().toArray(String[]::new))
                .param("role", facts.role().name())
                .param("controller", facts.controller())
                .param("persons", facts.persons())
                .param("sensitive", facts.sensitive().name())
                .param("financial", facts.financial().name())
                .param("malicious", facts.malicious().name())
                .param("cause", facts.cause())
                .param("how", facts.awareHow())
                .param("occurred", Columns.at(facts.aware().occurredAt()))
                .param("written", Columns.at(facts.aware().writtenAt()))
                .param("entered", Columns.at(facts.aware().enteredAt()))
                .param("why", breach.why())
                .param("by", breach.enteredBy())
                .param("at", Columns.at(breach.enteredAt()))
                .update();
    }

    Optional<Breach> find(String reference) {
        return jdbc.sql(SELECT + "where b.reference = ? and " + NEWEST)
                .param(reference)
                .query(BreachRows::breach)
                .optional();
    }

    Optional<Breach> lock(String reference) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(reference)
                .query((row, number) -> true)
                .single();
        return find(reference);
    }

    List<Breach> versions(String reference) {
        return jdbc.sql(SELECT + "where b.reference = ? order by f.version desc")
                .param(reference)
                .query(BreachRows::breach)
                .list();
    }

    List<Breach> of(String disruption) {
        return jdbc.sql(SELECT + "where b.disruption = ? and " + NEWEST
                        + "order by b.entered_at desc, b.reference desc")
                .param(disruption)
                .query(BreachRows::breach)
                .list();
    }

    private static Breach breach(ResultSet row, int number) throws SQLException {
        Facts facts = new Facts(
                row.getString("what"),
                row.getString("whose"),
                Arrays.stream((String[]) row.getArray("laws").getArray())
                        .map(Law::valueOf)
                        .collect(Collectors.toSet()),
                HandlingRole.valueOf(row.getString("role")),
                row.getString("controller"),
                row.getObject("persons", Integer.class),
                Known.valueOf(row.getString("sensitive")),
                Known.valueOf(row.getString("financial")),
                Known.valueOf(row.getString("malicious")),
                row.getString("cause"),
                row.getString("aware_how"),
                Columns.times(row, "aware"));
        return new Breach(
                row.getString("breach"),
                row.getString("disruption"),
                row.getInt("version"),
                facts,
                row.getString("why"),
                row.getString("entered_by"),
                Columns.instant(row, "entered_at"));
    }
}
