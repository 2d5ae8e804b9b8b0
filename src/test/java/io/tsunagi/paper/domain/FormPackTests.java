package io.tsunagi.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tsunagi.paper.PaperPress.FormLayout;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.pdf.Drawings;
import io.tsunagi.paper.persistence.PackedForms;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Forms are data: a folder adds one, its date says from when it counts, and a value has to have a box. */
class FormPackTests {

    private static final Path BESIDE = Path.of("src/test/resources/paper/beside");
    private static final LocalDate DAY = LocalDate.of(2025, 10, 25);

    private final Forms forms = PackedForms.forms(BESIDE);
    private final PrintForms press = new PrintForms(
            forms,
            Drawings.drawing(),
            new NumberPapers(null, null, null, null, null, null, null),
            Clock.fixed(Samples.AT, ZoneOffset.UTC));

    @Test
    void folderBesideTheJarAddsAFormWithoutJava() {
        byte[] pdf = press.preview(order("no/T-1", Map.of("number", "12345678", "text", "髙﨑"), List.of()));

        assertThat(forms.keys()).contains("no/T-1", "jp/C-5020");
        assertThat(pdf).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void folderBesideTheJarOverridesAPackedEditionOfTheSameDay() {
        FormDefinition own = forms.find("tsunagi/pick-sheet", DAY).orElseThrow();

        assertThat(own.title().ja()).isEqualTo("自社のピッキング指示書");
    }

    @Test
    void editionThatCountsIsTheNewestOneNotAfterTheDay() {
        assertThat(title("no/T-1", LocalDate.of(2025, 12, 31))).isEqualTo("試験様式");
        assertThat(title("no/T-1", LocalDate.of(2026, 1, 1))).isEqualTo("試験様式 第二版");
        assertThat(forms.find("no/T-1", LocalDate.of(2024, 12, 31))).isEmpty();
    }

    @Test
    void nineDigitsForEightCellsAreRefusedAtTheirField() {
        refused(order("no/T-1", Map.of("number", "123456789"), List.of()), "number", "paper.value.too-long");
    }

    @Test
    void customsBoxesRefuseAValue() {
        FormDefinition form = forms.find("jp/C-5020", DAY).orElseThrow();
        for (String name : form.customsNames()) {
            refused(order("jp/C-5020", Map.of(name, "済"), List.of()), name, "paper.value.customs-only");
        }
    }

    @Test
    void unknownBoxIsRefusedInTheHeadAndInARow() {
        refused(order("jp/C-5020", Map.of("vesel", "A"), List.of()), "vesel", "paper.value.no-box");
        refused(order("jp/C-5020", Map.of(), List.of(Map.of("weight", "1"))), "lines[0].weight", "paper.value.no-box");
    }

    @Test
    void unknownFormIsRefused() {
        refused(order("jp/C-9999", Map.of(), List.of()), "form", "paper.form.unknown");
    }

    @Test
    void rowsForAFormWithoutTableAreRefused() {
        refused(order("no/T-1", Map.of(), List.of(Map.of())), "lines", "paper.lines.too-many");
    }

    @Test
    void layoutGivesTheBoxesOfTheFirstPageInPoints() {
        FormLayout layout = press.layout("jp/C-5020", DAY);

        assertThat(layout.edition()).isEqualTo("2025-10-12");
        assertThat(layout.width()).isBetween(595.0, 596.0);
        Map<String, Boolean> customs = new HashMap<>();
        layout.boxes().forEach(box -> customs.put(box.name(), box.customsOnly()));
        assertThat(customs).containsEntry("importer", false).containsEntry("acceptance", true);
        assertThat(layout.boxes())
                .allSatisfy(box -> assertThat(box.x() + box.width()).isLessThanOrEqualTo(layout.width()));
    }

    private String title(String key, LocalDate on) {
        return forms.find(key, on).orElseThrow().title().ja();
    }

    private void refused(PrintOrder order, String field, String message) {
        Refused refused = catchThrowableOfType(Refused.class, () -> press.preview(order));
        assertThat(refused.refusals())
                .extracting(Refusal::field, Refusal::message)
                .containsExactly(Tuple.tuple(field, message));
    }

    private static PrintOrder order(String form, Map<String, String> values, List<Map<String, String>> lines) {
        return new PrintOrder(form, DAY, "I-2025-0012-L", "/declarations/I-2025-0012-L", null, values, lines, null);
    }
}
