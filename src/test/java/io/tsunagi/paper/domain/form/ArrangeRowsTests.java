package io.tsunagi.paper.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tsunagi.paper.domain.Samples;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The completion rules of the export declaration (C-5010), as its form.yml states them. */
class ArrangeRowsTests {

    private static final Map<String, String> FOB = Map.of("contractTerm", "FOB");

    private final RowRules rules =
            Objects.requireNonNull(Samples.form("jp/C-5010").rules());

    @Test
    void rowsOfTheSameCodeAndUnitBecomeOneWithTheSumOfTheirNumbers() {
        var rows = arranged(FOB, row("6307.90", "300,000", "KG", "10"), row("6307.90", "200,001", "KG", "2.5"));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).containsEntry("fobValue", "500,001").containsEntry("quantity1", "12.5");
    }

    @Test
    void sameCodeWithAnotherUnitStaysARowOfItsOwn() {
        assertThat(arranged(FOB, row("6307.90", "300,000", "KG", "10"), row("6307.90", "300,000", "NO", "10")))
                .hasSize(2);
    }

    @Test
    void rowsAreOrderedByValueTheHighestFirst() {
        assertThat(arranged(FOB, row("A", "250,000", "KG", "1"), row("B", "900,000", "KG", "1")))
                .extracting(row -> row.get("statisticalNumber"))
                .containsExactly("B", "A");
    }

    @Test
    void twoRowsOf200000YenAndLessBecomeALastRowUnderTheDearestOneWithX() {
        var rows = arranged(
                FOB,
                row("A", "99,999", "KG", "3"),
                row("B", "200,000", "KG", "4"),
                row("C", "200,001", "KG", "5"),
                row("D", "1", "KG", "1"));

        assertThat(rows).extracting(row -> row.get("statisticalNumber")).containsExactly("C", "B");
        assertThat(rows.get(0)).doesNotContainEntry("digit", "X");
        assertThat(rows.get(1))
                .containsEntry("digit", "X")
                .containsEntry("fobValue", "300,000")
                .containsEntry("quantity1", "8");
    }

    @Test
    void lastRowOfDifferentUnitsCarriesNoQuantity() {
        var rows = arranged(FOB, row("A", "100,000", "KG", "3"), row("B", "150,000", "NO", "4"));

        assertThat(rows.get(0)).containsEntry("fobValue", "250,000").containsEntry("quantity1", "");
    }

    @Test
    void singleRowOf200000YenGetsEAndOneOf200001YenKeepsItsDigit() {
        var rows = arranged(FOB, row("A", "200,000", "KG", "3"), row("B", "200,001", "KG", "4"));

        assertThat(rows.get(1)).containsEntry("statisticalNumber", "A").containsEntry("digit", "E");
        assertThat(rows.get(0)).containsEntry("digit", "7");
    }

    @Test
    void twoRowsOfOneCodeThatTogetherPass200000YenAreNotSmall() {
        assertThat(arranged(FOB, row("A", "150,000", "KG", "3"), row("A", "50,001", "KG", "4")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("digit", "7"));
    }

    @Test
    void contractPriceStandsInTheLastRowAbove1000000YenWhenTheTermIsNotFob() {
        Map<String, String> cif = Map.of("contractTerm", "CIF", "contractPrice", "USD 9,100.00");

        assertThat(arranged(cif, row("A", "700,000", "KG", "1"), row("B", "300,001", "KG", "1")))
                .extracting(row -> row.getOrDefault("contractPrice", ""))
                .containsExactly("", "USD 9,100.00");
        assertThat(arranged(cif, row("A", "700,000", "KG", "1"), row("B", "300,000", "KG", "1")))
                .noneMatch(row -> row.containsKey("contractPrice"));
        assertThat(arranged(FOB, row("A", "2,000,000", "KG", "1"))).noneMatch(row -> row.containsKey("contractPrice"));
    }

    @Test
    void missingContractPriceIsRefusedAtItsField() {
        refused(Map.of("contractTerm", "CIF"), "contractPrice", "paper.value.needed", row("A", "2,000,000", "KG", "1"));
    }

    @Test
    void quantityBelowOneUnitIsZeroAndItsDecimals() {
        var rows = arranged(
                FOB,
                row("A", "700,000", "KG", "0.85"),
                row("B", "600,000", "KG", "1.5"),
                row("C", "500,000", "KG", "0"));

        assertThat(rows.get(0)).containsEntry("quantity1", "0").containsEntry("quantity1Decimals", ".85");
        assertThat(rows.get(1)).containsEntry("quantity1", "1.5").doesNotContainKey("quantity1Decimals");
        assertThat(rows.get(2)).containsEntry("quantity1", "0").doesNotContainKey("quantity1Decimals");
    }

    @Test
    void amountThatIsNoNumberIsRefusedAtItsRow() {
        refused(
                FOB,
                "lines[1].fobValue",
                "paper.value.no-number",
                row("A", "1", "KG", "1"),
                row("B", "12,3xx", "KG", "1"));
    }

    @Test
    void formWithoutRulesLeavesItsRowsAlone() {
        List<Map<String, String>> rows = List.of(Map.of("description", "x"));

        assertThat(ArrangeRows.of(Samples.form("jp/C-5020").rules(), Map.of(), rows))
                .isSameAs(rows);
    }

    @SafeVarargs
    private void refused(Map<String, String> values, String field, String message, Map<String, String>... rows) {
        Refused refused = catchThrowableOfType(Refused.class, () -> ArrangeRows.of(rules, values, Arrays.asList(rows)));
        assertThat(refused.refusals()).extracting(Refusal::field).containsExactly(field);
        assertThat(refused.refusals()).extracting(Refusal::message).containsExactly(message);
    }

    @SafeVarargs
    private List<Map<String, String>> arranged(Map<String, String> values, Map<String, String>... rows) {
        return ArrangeRows.of(rules, values, Arrays.asList(rows));
    }

    private static Map<String, String> row(String code, String value, String unit, String quantity) {
        return new TreeMap<>(Map.of(
                "statisticalNumber", code, "fobValue", value, "unit1", unit, "quantity1", quantity, "digit", "7"));
    }
}
