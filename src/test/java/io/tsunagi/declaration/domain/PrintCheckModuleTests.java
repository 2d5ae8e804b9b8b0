package io.tsunagi.declaration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationFixtures;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What would not print is said while the text may still be changed: before 審査. */
@TsunagiTest
class PrintCheckModuleTests {

    @Autowired
    DeclarationCases cases;

    @Autowired
    Reading reading;

    @Autowired
    EditDraft editing;

    @Autowired
    ExamineDeclaration examining;

    @Autowired
    PrintDeclaration printing;

    @Autowired
    Clock clock;

    @Test
    void emojiAndTooLongTextsAreRefusedAtTheirBoxesBeforeAnybodyExamines() {
        String reference = cases.drafted(cases.outage(), LastConfirmed.NOT_SENT);
        Map<String, String> boxes = boxes(reference);
        boxes.put("importerName", "見本😀商店");
        boxes.put("remarks", "行\n".repeat(60));
        Map<String, String> line = DeclarationFixtures.maskLine().get(0);
        line.put("description", "🧪マスク");
        save(reference, boxes, line);

        Refused refused = catchThrowableOfType(Refused.class, () -> As.broker(() -> editing.submit(reference)));

        assertThat(refused.refusals())
                .extracting(Refusal::field, Refusal::message)
                .containsExactlyInAnyOrder(
                        tuple("importerName", "paper.value.no-glyph"),
                        tuple("lines[0].description", "paper.value.no-glyph"),
                        tuple("remarks", "paper.value.too-long-by"));
    }

    @Test
    void rareKanjiAndHalfWidthKanaAreSubmittedExaminedAndPrinted() {
        String reference = cases.drafted(cases.outage(), LastConfirmed.NOT_SENT);
        Map<String, String> boxes = boxes(reference);
        boxes.put("importerName", "髙﨑𠮷商店");
        Map<String, String> line = DeclarationFixtures.maskLine().get(0);
        line.put("description", "ﾏｽｸ 髙﨑𠮷");
        save(reference, boxes, line);

        As.broker(() -> editing.submit(reference));
        As.examiner(() -> examining.pass(reference));
        As.broker(() -> printing.print(reference));

        assertThat(As.broker(() -> reading.view(reference)).declaration().state())
                .isEqualTo(DeclarationState.PRINTED);
    }

    @Test
    void theFormNamesWhatIsAttachedAndCountsItsSheets() {
        String reference = cases.drafted(cases.outage(), LastConfirmed.NOT_SENT);
        Map<String, String> boxes = boxes(reference);
        boxes.put("docPackingList", "true");
        boxes.put("docMedicalApproval", "true");
        boxes.put("docInvoice", "true");
        Map<String, String> line = DeclarationFixtures.maskLine().get(0);
        PaperDeclaration before = As.broker(() -> reading.view(reference)).declaration();

        for (Map.Entry<Integer, String> said : Map.of(1, "1枚 1欄", 2, "1枚 2欄", 3, "2枚 3欄", 6, "2枚 6欄", 7, "3枚 7欄")
                .entrySet()) {
            PaperDeclaration typed =
                    before.typed(new DraftContent(boxes, Collections.nCopies(said.getKey(), line)), "broker");
            Map<String, String> values =
                    PrintedForm.of(typed, "", clock.instant()).values();

            assertThat(values).containsEntry("declarationPages", said.getValue());
            assertThat(values.get("attachments")).contains("包装明細書", "承認書等（写）").doesNotContain("仕入書");
        }
    }

    private Map<String, String> boxes(String reference) {
        return new TreeMap<>(
                As.broker(() -> reading.view(reference)).declaration().content().boxes());
    }

    private void save(String reference, Map<String, String> boxes, Map<String, String> line) {
        As.broker(() -> editing.save(reference, new DraftContent(boxes, List.of(line)), null));
    }
}
