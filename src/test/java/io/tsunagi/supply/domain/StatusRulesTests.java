package io.tsunagi.supply.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheets;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRulesTests {

    @ParameterizedTest
    @CsvSource({
        "0, 100, C",
        "0.001, 100, B",
        "89.99, 100, B",
        "90, 100, A",
        "109.99, 100, A",
        "110, 100, A_PLUS",
        "250, 100, A_PLUS",
        "9, 10.001, A_IS_B"
    })
    void proposesCBelowAnythingBBelow90ABelow110AndAPlusFrom110Percent(
            BigDecimal served, BigDecimal asked, String volume) {
        assertThat(Volume.proposed(served, asked)).hasToString(volume.replace("A_IS_B", "B"));
    }

    @Test
    void theCodeIsVolumeAndHandlingAsMakersPublishIt() {
        assertThat(status(Volume.A_PLUS, Handling.NORMAL, Cause.OTHER, "").code())
                .isEqualTo("A+1");
        assertThat(status(Volume.B, Handling.LIMITED_OTHERS, Cause.DEMAND, "見本商事 M-200")
                        .code())
                .isEqualTo("B3");
    }

    @ParameterizedTest
    @CsvSource({
        "C, NORMAL, SYSTEM_DOWN, '', supply.refused.stopped",
        "B, STOPPED, SYSTEM_DOWN, '', supply.refused.stopped",
        "D, NORMAL, SYSTEM_DOWN, '', supply.refused.delisted",
        "B, LIMITED_OWN, DELISTED, '', supply.refused.delisted",
        "B, LIMITED_OTHERS, DEMAND, '', supply.refused.others",
        "B, LIMITED_OWN, DEMAND, 'M-200', supply.refused.others"
    })
    void whatContradictsItselfIsRefused(Volume volume, Handling handling, Cause cause, String others, String why) {
        assertThatThrownBy(() -> status(volume, handling, cause, others))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::message)
                                .containsExactly(why));
    }

    @Test
    void stoppedAndDelistedNeedASecondPersonAndLimitsDoNot() {
        assertThat(status(Volume.C, Handling.STOPPED, Cause.SYSTEM_DOWN, "").needsSecond())
                .isTrue();
        assertThat(status(Volume.D, Handling.NORMAL, Cause.DELISTED, "").needsSecond())
                .isTrue();
        assertThat(status(Volume.B, Handling.LIMITED_OWN, Cause.SYSTEM_DOWN, "").needsSecond())
                .isFalse();
    }

    @Test
    void readsATableWithJapaneseHeadsAndNamesEveryWrongRow() {
        assertThat(StatusSheet.read(
                        Sheets.ofText("品番,出荷量,対応,理由,影響元,見込み\nM-200,Ｂ,3,demand,見本商事,2026/12/01\n".replace("Ｂ", "B")),
                        null))
                .containsExactly(new Status(
                        "M-200",
                        "",
                        Volume.B,
                        Handling.LIMITED_OTHERS,
                        Cause.DEMAND,
                        "見本商事",
                        LocalDate.of(2026, 12, 1),
                        null));
        assertThatThrownBy(() -> StatusSheet.read(
                        Sheets.ofText(
                                "sku,volume,handling,cause\nA,X,1,DEMAND\nB,C,1,DEMAND\nC,A,1,WHY\nD,A,1,OTHER\nD,A,1,OTHER\n"),
                        null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(one ->
                                        one.message() + " " + one.arguments().get(0))
                                .containsExactly(
                                        "supply.row.volume 2",
                                        "supply.row.stopped 3",
                                        "supply.row.cause 4",
                                        "supply.row.twice 6"));
    }

    private static Status status(Volume volume, Handling handling, Cause cause, String others) {
        return new Status("M-200", "", volume, handling, cause, others, null, null);
    }
}
