package io.tsunagi.declaration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationFixtures;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.RequiredDocuments.Needed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@TsunagiTest
class RequiredDocumentsDecisionTests {

    private static final Set<Document> ALWAYS = Set.of(
            Document.INVOICE, Document.PACKING_LIST, Document.BILL, Document.FREIGHT_NOTE, Document.INSURANCE_NOTE);

    @Autowired
    RequiredDocuments documents;

    @Autowired
    DeclarationCases cases;

    @Autowired
    EditDraft editing;

    @Autowired
    Reading reading;

    @Test
    void goodsWithoutAnyFlagNeedInvoicePackingListTransportDocumentAndCostNotes() {
        assertThat(needed(Map.of(), null)).isEqualTo(ALWAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "lawPharma,MEDICAL_LICENCE,1805",
        "lawPharma,MEDICAL_APPROVAL,1805",
        "lawFood,FOOD_PERMIT,70条",
        "lawPlant,PLANT_PERMIT,70条",
        "lawAnimal,ANIMAL_PERMIT,70条",
        "lawChemical,CHEMICAL_PERMIT,70条",
        "tradeControl,OTHER_LAW,70条",
        "originCertificate,ORIGIN_CERTIFICATE,1107"
    })
    void eachFlagAsksForItsPermitAndNamesTheSource(String flag, Document document, String source) {
        assertThat(documents.neededBy(draft(Map.of(flag, "on"), null)))
                .filteredOn(needed -> needed.document() == document)
                .singleElement()
                .satisfies(needed -> assertThat(needed.source()).contains(source));
        assertThat(needed(Map.of(), null)).doesNotContain(document);
    }

    @Test
    void aReliefClauseAsksForItsStatement() {
        assertThat(needed(Map.of(), "RELIEF_GIFT")).contains(Document.RELIEF_STATEMENT);
    }

    @Test
    void aPacketThatLacksAPermitIsNotSubmittedAndSoNeverLodged() {
        String reference = cases.drafted(cases.outage(), LastConfirmed.NOT_SENT);
        Map<String, String> boxes = new HashMap<>(DeclarationFixtures.completeBoxes("D" + reference, "I" + reference));
        boxes.put("lawFood", "on");
        As.broker(() -> editing.save(reference, new DraftContent(boxes, DeclarationFixtures.maskLine()), null));

        assertThatThrownBy(() -> As.broker(() -> editing.submit(reference))).hasMessageContaining("docFood");

        boxes.put("docFood", "on");
        As.broker(() -> {
            editing.save(reference, new DraftContent(boxes, DeclarationFixtures.maskLine()), null);
            editing.submit(reference);
        });
        assertThat(As.manager(() -> reading.view(reference)).declaration().state())
                .isEqualTo(DeclarationState.SUBMITTED);
    }

    private Set<Document> needed(Map<String, String> flags, String relief) {
        return documents.neededBy(draft(flags, relief)).stream()
                .map(Needed::document)
                .collect(Collectors.toSet());
    }

    private static DraftContent draft(Map<String, String> flags, String relief) {
        return new DraftContent(flags, List.of(relief == null ? Map.of() : Map.of("relief", relief)));
    }
}
