package io.tsunagi.paper.domain.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.domain.Samples;
import io.tsunagi.paper.domain.form.FormDefinition.Box;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Value, tariff code, quantity, container and consignee are keyed by two, by kind or by name, unless a pack says otherwise. */
class CriticalBoxesTests {

    @Test
    void boxesOfTheExportDeclarationThatHurtAreCritical() {
        assertThat(critical("jp/C-5010"))
                .contains("declarationNumber", "consignee", "fobValue", "quantity1", "statisticalNumber")
                .doesNotContain("customsNotes", "acceptance", "row");
        assertThat(critical("jp/C-4000")).doesNotContain("customsNumber");
    }

    @Test
    void containersAndCommodityCodesAreCriticalWhateverTheirName() {
        List<Box> boxes = Samples.forms().stream()
                .flatMap(form -> Stream.concat(form.headBoxes().stream(), form.rowBoxes().stream()))
                .filter(box -> box.kind() != null)
                .filter(box -> box.kind().name().matches("CONTAINERS|COMMODITY|STATISTICAL|MRN"))
                .toList();

        assertThat(boxes).isNotEmpty().allMatch(CriticalBoxes::is);
    }

    private static List<String> critical(String form) {
        FormDefinition found = Samples.form(form);
        return Stream.concat(found.headBoxes().stream(), found.rowBoxes().stream())
                .filter(CriticalBoxes::is)
                .map(Box::name)
                .toList();
    }
}
