package io.tsunagi.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tsunagi.paper.PaperPress.FormLayout;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormSample;
import io.tsunagi.paper.domain.form.Forms;
import io.tsunagi.paper.pdf.Drawings;
import io.tsunagi.paper.persistence.PackedForms;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms are data: a folder adds one, its date says from when it counts, and a value has to have a box. */
class FormPackTests {

    private static final Path BESIDE = Path.of("src/test/resources/paper/beside");
    private static final LocalDate DAY = LocalDate.of(2025, 10, 25);

    private final Forms forms = PackedForms.forms(BESIDE);
    private final PrintForms press = press(forms);

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
    void folderWithTheWholeLanguageOfFormsIsReadAndPrintedWithoutJava(@TempDir Path templates) throws IOException {
        Path pack = Files.createDirectories(templates.resolve("forms/xx/permit/2025-01-01"));
        Files.writeString(pack.resolve("form.yml"), """
                title: {ja: 許可の願い, en: Request}
                origin: {authority: {ja: 試験, en: Trial}, source: {ja: なし, en: none}}
                width: 215.9
                height: 279.4
                labels: en
                mark: {code: {x: 174, y: 6, size: 29}, second: {x: 12, y: 250, size: 23}, x: 108, y: 8, w: 64, align: right}
                filing: {number: {box: own, purpose: OTHER, office: kind}}
                copies: [{name: Office, recipient: {ja: 官庁, en: Office}}]
                rules:
                  grouping: {key: [code], add: [value], units: [], amount: value, small: 10, mark: sign, several: M, single: S}
                first:
                  paragraphs: [{text: 'We ask for leave.', x: 12, y: 60, w: 100, h: 8, size: 9}]
                  boxes:
                    - {name: own, label: {ja: 番号, en: Number}, x: 12, y: 40, w: 60, h: 10}
                    - {name: kind, x: 80, y: 40, w: 60, h: 10, several: true, choices: [{value: a, label: {ja: 甲, en: first}}, {value: b, label: {ja: 乙, en: second}}]}
                  table:
                    y: 80
                    h: 10
                    rows: 4
                    boxes:
                      - {name: code, x: 12, y: 0, w: 30, h: 10, fill: 0.9}
                      - {name: value, x: 42, y: 0, w: 30, h: 10, underline: true}
                      - {name: sign, x: 72, y: 0, w: 10, h: 10}
                """);
        Files.writeString(pack.resolve("sample.yml"), "values: {kind: b}\nlines: [{code: A, value: '5'}]\n");
        Forms own = PackedForms.forms(templates);
        PrintForms printer = press(own);

        byte[] pdf = printer.preview(order("xx/permit", Map.of("kind", "a b"), rows("A", "B", "C")));

        assertThat(text(pdf))
                .contains("We ask for leave.", "Number", "second", "3", "M")
                .doesNotContain("許可の願い");
        FormDefinition form = own.find("xx/permit", DAY).orElseThrow();
        assertThat(own.sample(form).orElseThrow().values()).containsEntry("kind", "b");
        refused(printer, order("xx/permit", Map.of("kind", "c"), List.of()), "kind", "paper.value.no-choice");
    }

    @Test
    void everySamplePassesThePressAndEveryBoxOfCustomsRefusesAValue() {
        Forms packed = PackedForms.forms();
        for (FormDefinition form : packed.all()) {
            FormSample sample = packed.sample(form).orElseThrow();
            Map<String, String> values = new HashMap<>(sample.values());
            PrintOrder order = new PrintOrder(
                    form.key(),
                    form.edition().isAfter(DAY) ? form.edition() : DAY,
                    "I-2025-0012-L",
                    "/papers/find",
                    null,
                    values,
                    sample.lines(),
                    null);

            assertThat(press(packed).previewReport(order, sample.sections())).isNotEmpty();
            for (String name : form.customsNames()) {
                refused(
                        press(packed),
                        order(form.key(), Map.of(name, "1"), List.of()),
                        name,
                        "paper.value.customs-only");
            }
        }
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

    private static List<Map<String, String>> rows(String... codes) {
        return Stream.of(codes).map(code -> Map.of("code", code, "value", "1")).toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static PrintForms press(Forms forms) {
        return new PrintForms(
                forms,
                Drawings.drawing(),
                new NumberPapers(null, null, null, null, null, null, null, null),
                Clock.fixed(Samples.AT, ZoneOffset.UTC));
    }

    private void refused(PrintOrder order, String field, String message) {
        refused(press, order, field, message);
    }

    private static void refused(PrintForms press, PrintOrder order, String field, String message) {
        Refused refused = catchThrowableOfType(Refused.class, () -> press.preview(order));
        assertThat(refused.refusals())
                .extracting(Refusal::field, Refusal::message)
                .containsExactly(Tuple.tuple(field, message));
    }

    private static PrintOrder order(String form, Map<String, String> values, List<Map<String, String>> lines) {
        return new PrintOrder(form, DAY, "I-2025-0012-L", "/declarations/I-2025-0012-L", null, values, lines, null);
    }
}
