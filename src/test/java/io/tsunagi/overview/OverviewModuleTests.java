package io.tsunagi.overview;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.tsunagi.TsunagiTest;
import io.tsunagi.frame.Times;
import io.tsunagi.obligation.ObligationKind;
import io.tsunagi.overview.domain.GatherOverview;
import io.tsunagi.overview.domain.KeepOverview;
import io.tsunagi.overview.domain.Overview;
import io.tsunagi.overview.domain.RunningDisruption;
import io.tsunagi.overview.domain.RunningDisruption.Urgency;
import io.tsunagi.paper.domain.PapersOnOverview;
import io.tsunagi.shipment.domain.FoldTallies;
import io.tsunagi.storage.RowScope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The overview: equal to a recount whatever happened, in a fixed number of statements, the most urgent first. */
@TsunagiTest
class OverviewModuleTests {

    private static final List<String> STATUSES =
            List.of("OPEN", "HOLD", "CARRIED", "RELEASED", "PICKED", "DISPATCHED", "DELIVERED", "SHORT", "CANCELLED");

    @Autowired
    OverviewActs acts;

    @Autowired
    GatherOverview gathering;

    @Autowired
    KeepOverview keeping;

    @Autowired
    FoldTallies folding;

    @Autowired
    PapersOnOverview papers;

    @Autowired
    Times times;

    @Autowired
    JdbcClient jdbc;

    @Test
    void figuresEqualARecountAfterWhateverHappened() {
        for (long seed = 1; seed <= 3; seed++) {
            Random chance = new Random(seed);
            List<String> all = List.of(
                    acts.disruption(Duration.ofHours(1)),
                    acts.disruption(Duration.ofHours(24)),
                    acts.disruption(Duration.ofHours(72)));
            for (int act = 0; act < 60; act++) {
                happen(chance, all.get(chance.nextInt(all.size())));
                if (act % 10 == 9) {
                    String when = "seed " + seed + ", act " + act;
                    all.forEach(one -> compare(one, when));
                }
            }
        }
    }

    private void happen(Random chance, String disruption) {
        ObligationKind kind = chance.nextInt(4) == 0 ? ObligationKind.STATUTORY_REPORT : ObligationKind.BACK_ENTRY;
        switch (chance.nextInt(8)) {
            case 0, 1 -> acts.orders(disruption, 1 + chance.nextInt(20), chance.nextInt(5));
            case 2 -> acts.move(disruption, STATUSES.get(chance.nextInt(STATUSES.size())), 1 + chance.nextInt(15));
            case 3 -> acts.papers(disruption, 1 + chance.nextInt(9));
            case 4 -> acts.end(disruption, 1 + chance.nextInt(12));
            case 5 ->
                acts.promise(
                        disruption, kind, chance.nextInt(3) == 0 ? null : Duration.ofHours(chance.nextInt(96) - 48));
            case 6 -> acts.settle(disruption, kind);
            default ->
                RowScope.asHouse(() -> {
                    folding.fold();
                    papers.fold();
                });
        }
    }

    private void compare(String disruption, String when) {
        RunningDisruption shown = shown(disruption);
        assertThat(shown.work()).as(when).isNotNull();
        assertThat(shown.work().waiting()).as(when).isEqualTo(count("""
                select count(*) from shipment.shipments s join disruption.disruption_partners p on p.partner_id = s.partner_id
                join disruption.disruptions d on d.id = p.disruption_id
                where d.reference = ? and s.status in ('OPEN', 'HOLD', 'CARRIED')
                """, disruption));
        assertThat(shown.work().urgent()).as(when).isEqualTo(count("""
                select count(*) from shipment.shipments s join disruption.disruption_partners p on p.partner_id = s.partner_id
                join disruption.disruptions d on d.id = p.disruption_id
                where d.reference = ? and s.status in ('OPEN', 'HOLD', 'CARRIED') and s.class in (0, 1)
                """, disruption));
        assertThat(shown.papers().open())
                .as(when)
                .isEqualTo(count(
                        "select count(*) from paper.papers where disruption = ? and disposition is null", disruption));
        String owed = "select count(*) from obligation.obligations where disruption = ? and state = 'OPEN' and kind ";
        assertThat(shown.promises().open()).as(when).isEqualTo(count(owed + "<> 'STATUTORY_REPORT'", disruption));
        assertThat(shown.promises().late())
                .as(when)
                .isEqualTo(count(owed + "<> 'STATUTORY_REPORT' and due_at <= now()", disruption));
        assertThat(shown.promises().clocks()).as(when).isEqualTo(count(owed + "= 'STATUTORY_REPORT'", disruption));
        assertThat(shown.promises().clocksLate())
                .as(when)
                .isEqualTo(count(owed + "= 'STATUTORY_REPORT' and due_at <= now()", disruption));
        List<String> first = RowScope.asHouse(
                () -> jdbc.sql("""
                        select reference from obligation.obligations where disruption = ? and state = 'OPEN'
                        and kind <> 'STATUTORY_REPORT' and due_at is not null order by due_at, reference limit 1
                        """).param(disruption).query(String.class).list());
        assertThat(
                        shown.promises().next() == null
                                ? List.of()
                                : List.of(shown.promises().next().reference()))
                .as(when)
                .isEqualTo(first);
    }

    @Test
    void statementsDoNotGrowWithTheNumberOfDisruptions() {
        acts.disruption(Duration.ofHours(24));
        statements();
        List<String> few = statements();
        for (int i = 0; i < 12; i++) {
            String one = acts.disruption(Duration.ofHours(24));
            acts.orders(one, 3, 2);
            acts.papers(one, 2);
            acts.promise(one, ObligationKind.BACK_ENTRY, Duration.ofHours(4));
        }
        statements();
        assertThat(statements()).isEqualTo(few);
        assertThat(few).hasSizeBetween(5, 15);
    }

    @Test
    void daysShowWhatWaitedAtTheirEndAndWhatTheSitesCouldDo() {
        String disruption = acts.disruption(Duration.ofHours(24));
        acts.began(disruption, Duration.ofDays(3));
        acts.orders(disruption, 5, 1);
        LocalDate today = LocalDate.ofInstant(times.now(), times.zone());
        acts.sampled(
                disruption, today.minusDays(2).atTime(9, 0).atZone(times.zone()).toInstant(), 70);
        acts.sampled(
                disruption,
                today.minusDays(2).atTime(18, 0).atZone(times.zone()).toInstant(),
                40);
        for (int ago = 4; ago <= 6; ago++) {
            acts.capacity(disruption, today.minusDays(ago), 200);
        }
        assertThat(shown(disruption).work().level()).isNull();
        acts.capacity(disruption, today, 30);

        RunningDisruption shown = shown(disruption);
        assertThat(shown.work().days())
                .containsExactly(
                        new Figure.Day(today.minusDays(3), null, null, null),
                        new Figure.Day(today.minusDays(2), 40L, null, null),
                        new Figure.Day(today.minusDays(1), 40L, null, null),
                        new Figure.Day(today, 5L, 30L, null));
        assertThat(shown.work().level()).isEqualTo(15);
        assertThat(shown.rlo()).isEqualTo(10);
        assertThat(shown.rloReached()).isTrue();
        acts.capacity(disruption, today, 10);
        assertThat(shown(disruption).rloReached()).isFalse();
        assertThat(shown(disruption).rloMissed()).isTrue();
    }

    @Test
    void whatSomebodySaysOfAUsualDayCountsBeforeTheDaysThatWereEntered() {
        String disruption = acts.disruption(Duration.ofHours(24));
        acts.orders(disruption, 2, 0);
        LocalDate today = LocalDate.ofInstant(times.now(), times.zone());
        acts.capacity(disruption, today, 30);
        assertThat(shown(disruption).work().level())
                .as("nothing was entered before")
                .isNull();

        acts.usual(disruption, "LINE", 120);
        assertThat(shown(disruption).work().level()).isEqualTo(25);
        acts.capacity(disruption, today.minusDays(4), 300);
        assertThat(shown(disruption).work().level()).isEqualTo(25);
        acts.usual(disruption, "PACKAGE", 120);
        assertThat(shown(disruption).work().level()).as("lines are no packages").isNull();
    }

    @Test
    void aMissedDeadlineOfLawComesBeforeRecoveryTimeAndThatBeforeALatePromise() {
        String calm = acts.disruption(Duration.ofHours(100));
        String rto = acts.disruption(Duration.ofHours(1));
        String law = acts.disruption(Duration.ofHours(100));
        acts.promise(law, ObligationKind.STATUTORY_REPORT, Duration.ofHours(-1));

        List<RunningDisruption> running = overview().running();
        List<String> order =
                running.stream().map(one -> one.disruption().reference()).toList();
        assertThat(order.indexOf(law)).isLessThan(order.indexOf(rto));
        assertThat(order.indexOf(rto)).isLessThan(order.indexOf(calm));
        assertThat(shown(law).urgency()).isEqualTo(Urgency.LAW_MISSED);
        assertThat(shown(rto).urgency()).isEqualTo(Urgency.RTO_MISSED);
        assertThat(shown(calm).urgency()).isEqualTo(Urgency.PROMISE_MISSED);
        assertThat(shown(calm).bulletinLate()).isTrue();
        assertThat(running).isSortedAccordingTo(java.util.Comparator.comparing(RunningDisruption::urgency));
    }

    @Test
    void askedAgainWithinASecondNobodyAsksTheDatabaseAndTheVersionChangesWithTheFigures() {
        String disruption = acts.disruption(Duration.ofHours(24));
        KeepOverview.Kept first = RowScope.asHouse(keeping::renew);
        long rounds = keeping.rounds();
        for (int i = 0; i < 50; i++) {
            RowScope.asHouse(keeping::now);
        }
        assertThat(keeping.rounds() - rounds).isLessThan(25);
        acts.papers(disruption, 3);
        KeepOverview.Kept second = RowScope.asHouse(keeping::renew);
        assertThat(second.version()).isNotEqualTo(first.version());
    }

    @Test
    void whoSeesNoRowsOfTheHouseGathersNone() {
        String disruption = acts.disruption(Duration.ofHours(24));
        acts.orders(disruption, 4, 2);
        Overview seen = gathering.gather();
        assertThat(seen.running().stream()
                        .filter(one -> one.disruption().reference().equals(disruption))
                        .map(one -> one.work().waiting()))
                .containsExactly(0L);
    }

    private Overview overview() {
        return RowScope.asHouse(gathering::gather);
    }

    private RunningDisruption shown(String disruption) {
        return overview().running().stream()
                .filter(one -> one.disruption().reference().equals(disruption))
                .findFirst()
                .orElseThrow();
    }

    private long count(String sql, String disruption) {
        return RowScope.asHouse(
                () -> jdbc.sql(sql).param(disruption).query(Long.class).single());
    }

    /** The statements of one round, as the template that sends them logs them; a list of values counts as one. */
    private List<String> statements() {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = log.getLevel();
        boolean additive = log.isAdditive();
        Thread own = Thread.currentThread();
        List<String> sent = new ArrayList<>();
        AppenderBase<ILoggingEvent> kept = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                String said = event.getFormattedMessage();
                boolean statement =
                        said.startsWith("Executing prepared SQL statement") || said.startsWith("Executing SQL");
                if (statement && Thread.currentThread() == own) {
                    sent.add(said.replaceAll("\\?(, \\?)+", "?"));
                }
            }
        };
        kept.start();
        log.addAppender(kept);
        log.setAdditive(false);
        log.setLevel(Level.DEBUG);
        try {
            overview();
        } finally {
            log.setLevel(before);
            log.setAdditive(additive);
            log.detachAppender(kept);
        }
        return sent;
    }
}
