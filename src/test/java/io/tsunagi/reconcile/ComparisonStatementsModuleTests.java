package io.tsunagi.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.reconcile.ReconcileCases.Place;
import io.tsunagi.reconcile.domain.CompareRecords;
import io.tsunagi.reconcile.domain.Runs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The comparison is the database's work: the number of statements does not grow with the rows. */
@TsunagiTest
class ComparisonStatementsModuleTests {

    private static final int MANY = 4_000;

    @Autowired
    ReconcileCases cases;

    @Autowired
    CompareRecords comparing;

    @Autowired
    Runs runs;

    @Test
    void fourThousandRowsTakeAsManyStatementsAsFour() {
        Place place = cases.place(3);
        statements(place, 4);
        List<String> few = statements(place, 4);

        assertThat(statements(place, MANY)).isEqualTo(few);
        assertThat(few).hasSizeBetween(10, 60);
    }

    /** The statements of one comparison, as the template that sends them logs them; a list of values counts as one. */
    private List<String> statements(Place place, int rows) {
        StringBuilder export = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            export.append(cases.row(place, i % 3, "X-" + i, Integer.toString(1 + i % 7)));
        }
        String run = cases.uploaded(place, export.toString());
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = log.getLevel();
        boolean additive = log.isAdditive();
        Kept kept = new Kept();
        kept.start();
        log.addAppender(kept);
        log.setAdditive(false);
        log.setLevel(Level.DEBUG);
        try {
            As.coordinator(
                    () -> comparing.compare(run, runs.find(run).orElseThrow().fields()));
        } finally {
            log.setLevel(before);
            log.setAdditive(additive);
            log.detachAppender(kept);
        }
        return kept.sent;
    }

    /** What this thread sends. */
    private static final class Kept extends AppenderBase<ILoggingEvent> {

        private final Thread own = Thread.currentThread();
        private final List<String> sent = new ArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            String said = event.getFormattedMessage();
            boolean statement = said.startsWith("Executing prepared SQL statement") || said.startsWith("Executing SQL");
            // what the inbox of processes does in between depends on what else waits there
            boolean ofProcesses = said.contains("workflow.") || said.contains("camunda.");
            if (statement && !ofProcesses && Thread.currentThread() == own) {
                sent.add(said.replaceAll("\\?(, \\?)+", "?"));
            }
        }
    }
}
