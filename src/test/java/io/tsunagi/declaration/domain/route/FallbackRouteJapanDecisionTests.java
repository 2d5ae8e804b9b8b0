package io.tsunagi.declaration.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the Japanese table with the source it was read in (dossier on customs, 1.1 to 1.7). */
class FallbackRouteJapanDecisionTests {

    private static final String EVERY_ROW = """
            IMPORT,             NOT_SENT,               CUSTOMS,          true,  jp.hold.controlled,             HOLD,           AUTHORITY_REGISTERS, 70条
            IMPORT,             SENT_NO_ACK,            CUSTOMS_INTERNAL, false, jp.customs-internal,            ELECTRONIC,     AUTHORITY_REGISTERS, yr26gj8z
            IMPORT,             NOT_SENT,               CUSTOMS,          false, jp.import.not-sent.customs,     PAPER,          AUTHORITY_REGISTERS, 暫定取扱要領
            IMPORT,             NOT_SENT,               DISASTER,         false, jp.import.not-sent.disaster,    PAPER,          AUTHORITY_REGISTERS, 20110318
            IMPORT,             NOT_SENT,               LINE,             false, jp.import.not-sent.ours,        PAPER,          AUTHORITY_REGISTERS, OTO No.628
            IMPORT,             SENT_NO_ACK,            OWN,              false, jp.import.sent-no-ack,          PAPER,          AUTHORITY_REGISTERS, 3012
            IMPORT,             ACK_NO_RELEASE,         CUSTOMS,          false, jp.import.ack-no-release,       PAPER,          AUTHORITY_REGISTERS, 3012
            IMPORT,             RELEASED_NOT_DELIVERED, CUSTOMS,          false, jp.import.released-not-delivered, ASK_FOR_PERMIT, AUTHORITY_REGISTERS, 暫定取扱要領
            EXPORT,             NOT_SENT,               CUSTOMS,          false, jp.export.not-sent,             PAPER,          AUTHORITY_REGISTERS, 67-1-1
            EXPORT,             NOT_SENT,               PARTNER,          false, jp.export.not-sent.ours,        PAPER,          AUTHORITY_REGISTERS, OTO No.628
            EXPORT,             ACK_NO_RELEASE,         CUSTOMS,          false, jp.export.sent,                 PAPER,          AUTHORITY_REGISTERS, 3012
            EXPORT,             RELEASED_NOT_DELIVERED, OWN,              false, jp.export.released-not-delivered, ASK_FOR_PERMIT, AUTHORITY_REGISTERS, 再出力
            INSPECTION_PERMIT,  ACK_NO_RELEASE,         CUSTOMS,          false, jp.inspection-permit.paid,      PAPER,          AUTHORITY_REGISTERS, 116917938
            BONDED_TRANSPORT,   NOT_SENT,               CUSTOMS,          false, jp.bonded-transport.not-sent,   PAPER,          AUTHORITY_REGISTERS, 63-16
            AIR_MANIFEST,       AAW,                    CUSTOMS,          false, jp.air.aaw,                     PAPER,          AUTHORITY_REGISTERS, yr26gj8z
            AIR_MANIFEST,       AAW_UDA,                CUSTOMS,          false, jp.air.aaw-uda,                 PAPER,          AUTHORITY_REGISTERS, yr26gj8z
            AIR_MANIFEST,       AAW_UDA_ADM,            CUSTOMS,          false, jp.air.aaw-uda-adm,             PAPER,          AUTHORITY_REGISTERS, yr26gj8z
            AIR_MANIFEST,       AAW_UDA_ADM_ACH,        CUSTOMS,          false, jp.air.aaw-uda-adm-ach,         ASK,            AUTHORITY_REGISTERS, yr26gj8z
            ADVANCE_REPORT,     NOT_SENT,               DISASTER,         false, jp.advance-report.disaster,     WAIVED,         WAIVED,              y96mrk1d
            ADVANCE_REPORT,     SENT_NO_ACK,            LINE,             false, jp.advance-report.failure,      PAPER,          NOT_KNOWN,           AFR
            AIR_MANIFEST,       AAW,                    OWN,              false, jp.unknown,                     ASK,            NOT_KNOWN,           no source
            """;

    @ParameterizedTest
    @CsvSource(textBlock = EVERY_ROW)
    void answersAsTheSourceSays(
            String procedure,
            String state,
            String owner,
            boolean controlled,
            String reason,
            RouteAction action,
            ReconciliationPolicy policy,
            String source) {
        RouteRule rule = FallbackRouteTables.ask(Authority.JAPAN, procedure, state, owner, controlled);

        assertThat(rule.reason()).isEqualTo(reason);
        assertThat(rule.action()).isEqualTo(action);
        assertThat(rule.policy()).isEqualTo(policy);
        assertThat(rule.source()).contains(source);
    }

    @Test
    void everyRowOfTheTableIsAmongThem() {
        Set<String> tested =
                EVERY_ROW.lines().map(row -> row.split(",")[4].strip()).collect(Collectors.toSet());
        File table = FallbackRouteTables.file(Authority.JAPAN).toFile();

        List<String> rows = Dmn.readModelFromFile(table).getModelElementsByType(Rule.class).stream()
                .map(rule -> rule.getOutputEntries()
                        .iterator()
                        .next()
                        .getText()
                        .getTextContent()
                        .replace("\"", ""))
                .toList();

        assertThat(new TreeSet<>(tested)).isEqualTo(new TreeSet<>(rows));
    }

    @Test
    void repairsTheCargoRecordByOinAfterAnAirManifestAndByCancellingAdm() {
        assertThat(FallbackRouteTables.ask(Authority.JAPAN, "AIR_MANIFEST", "AAW_UDA", "CUSTOMS", false)
                        .after()
                        .en())
                .contains("OIN");
        assertThat(FallbackRouteTables.ask(Authority.JAPAN, "AIR_MANIFEST", "AAW_UDA_ADM", "CUSTOMS", false)
                        .after()
                        .en())
                .contains("ADM (cancel)");
    }

    @Test
    void wantsTwoCopiesOfTheDeliveredApplicationAndThreeOfADeclaration() {
        assertThat(FallbackRouteTables.ask(Authority.JAPAN, "INSPECTION_PERMIT", "ACK_NO_RELEASE", "CUSTOMS", false)
                        .copies())
                .isEqualTo(2);
        assertThat(FallbackRouteTables.ask(Authority.JAPAN, "EXPORT", "NOT_SENT", "CUSTOMS", false)
                        .copies())
                .isEqualTo(3);
    }

    @Test
    void marksTheCopiesOfAnImportAsUnverifiedAndThoseOfAnExportNot() {
        assertThat(FallbackRouteTables.ask(Authority.JAPAN, "IMPORT", "NOT_SENT", "CUSTOMS", false)
                        .unverified()
                        .ja())
                .contains("輸入の部数");
        assertThat(FallbackRouteTables.ask(Authority.JAPAN, "EXPORT", "NOT_SENT", "CUSTOMS", false)
                        .unverified()
                        .ja())
                .doesNotContain("部数");
    }
}
