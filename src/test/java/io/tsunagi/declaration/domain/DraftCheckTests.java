package io.tsunagi.declaration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.declaration.DeclarationFixtures;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.tariff.ExchangeWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DraftCheckTests {

    private final Map<String, String> boxes = DeclarationFixtures.completeBoxes("QQQB26000001", "INV-1");
    private final List<Map<String, String>> lines = DeclarationFixtures.maskLine();

    @Test
    void findsNothingInACompleteDraft() {
        DraftCheck check = check();

        assertThat(check.refusals()).isEmpty();
        assertThat(check.warnings()).isEmpty();
    }

    @Test
    void namesEveryBoxThatIsMissingInAnEmptyDraft() {
        DraftCheck check = DraftCheck.of(new DraftContent(Map.of(), List.of(Map.of())));

        assertThat(check.refusals())
                .extracting(Refusal::field)
                .contains("importerName", "billNumber", "deliveryPlace", "currency")
                .contains("lines[0].statisticalCode", "lines[0].dutyRate", "lines[0].value");
    }

    @Test
    void blocksCountingWithoutARateInsteadOfTakingItAsFree() {
        lines.get(0).remove("dutyRate");

        assertThat(Assessment.of(draft()).result()).isNull();
        assertThat(refusedFields()).containsExactly("lines[0].dutyRate");
    }

    @Test
    void countsFreeWhenItIsSaid() {
        lines.get(0).put("dutyRate", "Free");

        assertThat(Assessment.of(draft()).result().duty()).isEqualByComparingTo("0");
        assertThat(Assessment.of(draft()).result().consumptionTax()).isEqualByComparingTo("149600");
    }

    @Test
    void refusesRateByValueAndByQuantityTogether() {
        lines.get(0).put("specificRate", "15");

        assertThat(refusedFields()).containsExactly("lines[0].specificRate");
    }

    @Test
    void refusesDutyByQuantityFrom100YenBecauseItsRoundingIsNotKnown() {
        lines.get(0).remove("dutyRate");
        lines.get(0).put("specificRate", "100");

        assertThat(refusedFields()).containsExactly("lines[0].specificRate");
    }

    @Test
    void wantsAnAirWaybillWithCheckDigitByAir() {
        boxes.put("transport", "AIR");
        boxes.put("billNumber", "172-12345676");
        assertThat(refusedFields()).containsExactly("billNumber");

        boxes.put("billNumber", "131-10000012");
        assertThat(refusedFields()).isEmpty();
    }

    @Test
    void wantsThePlatformOfAnEcSale() {
        boxes.put("ecSale", "on");

        assertThat(refusedFields()).containsExactly("platform");
    }

    @Test
    void warnsOfAnotherNaccsDigitButDoesNotRefuseIt() {
        lines.get(0).put("statisticalCode", "6307.90-0235");

        assertThat(refusedFields()).isEmpty();
        assertThat(check().warnings()).extracting(Refusal::message).containsExactly("declaration.warning.naccs-digit");
    }

    @Test
    void warnsOfALineUpTo200000YenWithoutX() {
        lines.get(0).put("value", "1286.58");

        assertThat(check().warnings()).extracting(Refusal::message).containsExactly("declaration.warning.small-line");
    }

    @Test
    void refusesARateOfAWeekAfterTheDeclarationAndWarnsOfOneBefore() {
        boxes.put("rateWeek", "2026-11-29");
        assertThat(refusedFields()).containsExactly("rateWeek");

        boxes.put("rateWeek", "2026-11-15");
        assertThat(refusedFields()).isEmpty();
        assertThat(check().warnings()).extracting(Refusal::message).containsExactly("declaration.warning.rate-week");
    }

    @Test
    void takesTheRateOfTheMarketTwoWeeksBeforeTheDeclarationWeek() {
        ExchangeWeek week = ExchangeWeek.of(LocalDate.of(2024, 8, 6));

        assertThat(week.from()).isEqualTo("2024-08-04");
        assertThat(week.to()).isEqualTo("2024-08-10");
        assertThat(week.marketFrom()).isEqualTo("2024-07-21");
        assertThat(week.marketTo()).isEqualTo("2024-07-27");
    }

    @Test
    void changesTheHashWithEveryBoxAndNotWithTheirOrder() {
        String hash = draft().hash();

        assertThat(new DraftContent(new HashMap<>(boxes), lines).hash()).isEqualTo(hash);
        boxes.put("marks", "N/M");
        assertThat(draft().hash()).isNotEqualTo(hash);
    }

    @Test
    void keepsWrongEntriesAndRefusesOnlyWhatIsNoBox() {
        boxes.put("arrivalDate", "next week");
        assertThat(draft().typed(HeaderBox.ARRIVAL_DATE)).isEqualTo("next week");

        boxes.put("acceptance", "1");
        assertThatThrownBy(this::draft).isInstanceOf(Refused.class);
    }

    private DraftContent draft() {
        return new DraftContent(boxes, lines);
    }

    private DraftCheck check() {
        return DraftCheck.of(draft());
    }

    private Stream<String> refusedFields() {
        return check().refusals().stream().map(Refusal::field);
    }
}
