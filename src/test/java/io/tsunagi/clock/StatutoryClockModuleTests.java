package io.tsunagi.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.clock.domain.DecideClocks;
import io.tsunagi.clock.domain.Decided;
import io.tsunagi.clock.domain.Facts;
import io.tsunagi.clock.domain.FileReport;
import io.tsunagi.clock.domain.HandlingRole;
import io.tsunagi.clock.domain.Known;
import io.tsunagi.clock.domain.Law;
import io.tsunagi.clock.domain.ReadClocks;
import io.tsunagi.clock.domain.ReadClocks.Shown;
import io.tsunagi.clock.domain.RecordAwareness;
import io.tsunagi.clock.domain.ReportItem;
import io.tsunagi.disruption.domain.CloseDisruption;
import io.tsunagi.obligation.domain.ReadLedger;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@TsunagiTest
class StatutoryClockModuleTests {

    private static final Set<Law> JAPAN = EnumSet.of(Law.APPI);

    @Autowired
    BreachCases cases;

    @Autowired
    DecideClocks deciding;

    @Autowired
    RecordAwareness recording;

    @Autowired
    FileReport filing;

    @Autowired
    ReadClocks reading;

    @Autowired
    ReadLedger ledger;

    @Autowired
    PaperRegister papers;

    @Autowired
    CloseDisruption closing;

    @Autowired
    Workflows workflows;

    @ParameterizedTest
    @CsvSource({
        "APPI, CONTROLLER, YES, 1, appi.preliminary appi.final-malicious",
        "APPI, CONTROLLER, NO, 1001, appi.preliminary appi.final",
        "APPI, CONTROLLER, NO, 1000, ''",
        "APPI, CONTROLLER, UNKNOWN, 1, appi.preliminary appi.final",
        "APPI, CONTROLLER, NO, , appi.preliminary appi.final",
        "APPI, PROCESSOR, YES, 1, appi.preliminary appi.final-malicious appi.notify-client",
        "GDPR, CONTROLLER, NO, 1, gdpr.authority",
        "GDPR, PROCESSOR, NO, 1, gdpr.notify-controller",
        "KSA_PDPL, CONTROLLER, NO, 1, ksa.authority",
        "KSA_PDPL, PROCESSOR, NO, 1, ksa.notify-controller"
    })
    void theTableStartsWhatTheLawAsksForAndAnswersNotKnownAsYes(
            Law law, HandlingRole role, Known malicious, Integer persons, String reasons) {
        Instant aware = cases.ago(Duration.ofHours(1));

        List<Decided> started =
                As.manager(() -> deciding.startedBy(cases.facts(aware, Set.of(law), role, malicious, persons)));

        assertThat(String.join(" ", started.stream().map(Decided::reason).toList()))
                .isEqualTo(reasons);
        assertThat(started).allSatisfy(one -> {
            assertThat(one.source()).isNotBlank();
            assertThat(one.ofLaw() || !one.unverifiedJa().isEmpty()).isTrue();
        });
    }

    @Test
    void aLeakStarts120HoursAnd60DaysInTheLedgerFromAwarenessAndTwiceTheSameIsOneLeak() {
        String disruption = cases.disruption();
        Instant aware = cases.ago(Duration.ofHours(30));
        Facts facts = cases.facts(aware, JAPAN, Known.YES, null);

        String breach = cases.recorded(disruption, facts);
        String again = cases.recorded(disruption, facts);

        assertThat(again).isEqualTo(breach);
        Shown preliminary = shown(breach, "appi.preliminary");
        assertThat(preliminary.clock().dueAt()).isEqualTo(aware.plus(Duration.ofHours(120)));
        assertThat(preliminary.clock().targetAt()).isEqualTo(aware.plus(Duration.ofHours(72)));
        assertThat(As.manager(() -> ledger.find(preliminary.clock().obligation()))
                        .dueAt())
                .isEqualTo(preliminary.clock().dueAt());
        assertThat(As.manager(() -> reading.of(disruption))).hasSize(2).allMatch(one -> one.running());
    }

    @Test
    void factsStatedAnewReplace30DaysBy60AndNeverMoveAwarenessLater() {
        String disruption = cases.disruption();
        Instant aware = cases.ago(Duration.ofHours(10));
        String breach = cases.recorded(disruption, cases.facts(aware, JAPAN, Known.UNKNOWN, 5));
        Shown thirty = shown(breach, "appi.final");

        As.manager(() -> recording.amend(breach, cases.facts(aware, JAPAN, Known.YES, 5), "侵入の跡が見つかった"));

        assertThat(shown(breach, "appi.final-malicious").owed()).isTrue();
        Shown replaced = As.manager(() -> reading.clock(thirty.clock().reference()));
        assertThat(replaced.state()).isEqualTo("CALLED_OFF");
        assertThat(As.manager(() -> ledger.find(thirty.clock().obligation())).isOpen())
                .isFalse();
        assertThat(As.manager(() -> reading.breach(breach)).versions()).hasSize(2);
        assertThatThrownBy(() -> As.manager(() ->
                        recording.amend(breach, cases.facts(aware.plusSeconds(60), JAPAN, Known.YES, 5), "later")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aProcessorThatToldItsClientIsReleasedFromReportingInJapan() {
        Instant aware = cases.ago(Duration.ofHours(4));
        String breach =
                cases.recorded(cases.disruption(), cases.facts(aware, JAPAN, HandlingRole.PROCESSOR, Known.YES, null));
        String notify = cases.clock(breach, "appi.notify-client");

        As.manager(() -> filing.file(notify, "電話＋メール 佐藤様", "荷主の情報管理部", aware.plusSeconds(3600)));

        assertThat(As.manager(() -> reading.breach(breach)).clocks())
                .extracting(one -> one.clock().decided().reason() + " " + one.state())
                .containsExactlyInAnyOrder(
                        "appi.notify-client FILED", "appi.preliminary CALLED_OFF", "appi.final-malicious CALLED_OFF");
    }

    @Test
    void theNineItemsAreFilledInKeptInVersionsAndFiledOnceWithNumberAndSheet() {
        Instant aware = cases.ago(Duration.ofHours(6));
        String breach = cases.recorded(cases.disruption(), cases.facts(aware, JAPAN, Known.YES, 1200));
        String clock = cases.clock(breach, "appi.preliminary");
        assertThatThrownBy(() -> As.manager(() -> filing.file(clock, "第1号", "PPC", aware.plusSeconds(60))))
                .isInstanceOf(Refused.class);
        Map<ReportItem, String> proposed = As.manager(() -> reading.text(clock)).items();
        assertThat(proposed.get(ReportItem.PERSONS)).contains("1,200");
        assertThat(proposed.get(ReportItem.RESPONSE)).isEmpty();

        assertThat(As.manager(() -> filing.write(clock, proposed))).isEqualTo(1);
        assertThat(As.manager(() -> filing.write(clock, proposed))).isEqualTo(1);
        As.manager(() -> filing.file(clock, "第1号", "個人情報保護委員会", aware.plusSeconds(7200)));
        As.manager(() -> filing.file(clock, "第1号", "個人情報保護委員会", aware.plusSeconds(7200)));

        Shown filed = As.manager(() -> reading.clock(clock));
        assertThat(filed.state()).isEqualTo("FILED");
        assertThat(filed.filings()).hasSize(1);
        assertThat(As.manager(() -> papers.of(clock))).hasSize(1);
        assertThat(As.manager(() -> ledger.find(filed.clock().obligation())).isOpen())
                .isFalse();
        String finalOne = cases.clock(breach, "appi.final-malicious");
        assertThat(As.manager(() -> reading.text(finalOne)).items()).isEqualTo(proposed);
    }

    @Test
    void twoDaysBeforeTheEndItComesToTheManagersDeskAndNotToTheBrokersAndNeverHindersClosing() {
        String disruption = cases.disruption();
        Instant aware = cases.ago(Duration.ofHours(80));
        String breach = cases.recorded(disruption, cases.facts(aware, JAPAN, Known.YES, null));
        String obligation = shown(breach, "appi.preliminary").clock().obligation();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(As.manager(() -> workflows.tokens(obligation)))
                        .extracting(Workflows.Token::step)
                        .containsExactly("UserTask_ReportByLaw"));

        assertThat(As.manager(() -> closing.open(disruption)))
                .noneMatch(one -> one.toString().contains("obligations"));
    }

    private Shown shown(String breach, String reason) {
        String reference = cases.clock(breach, reason);
        return As.manager(() -> reading.clock(reference));
    }
}
