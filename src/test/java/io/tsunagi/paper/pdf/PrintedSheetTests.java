package io.tsunagi.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.domain.Drawing.Document;
import io.tsunagi.paper.domain.Drawing.Drawn;
import io.tsunagi.paper.domain.Samples;
import io.tsunagi.paper.domain.form.FormDefinition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whole sheets: archive level, text, copies, pages. */
class PrintedSheetTests {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jp/C-5020", "tsunagi/pick-sheet", "tsunagi/dispatch-note", "tsunagi/closing-report"})
    void everyFormIsPdfA2bByVeraPdfAndTheSameBytesEachTime(String key) throws Exception {
        byte[] pdf = Drawings.drawing().draw(Samples.document(key)).pdf();

        assertThat(Drawings.drawing().draw(Samples.document(key)).pdf()).isEqualTo(pdf);
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(result.getTestAssertions().toString())
                    .isTrue();
        }
    }

    @Test
    void firstCopyOfTheSampleDeclarationReadsAsTheGoldenText() throws IOException {
        byte[] pdf = Drawings.drawing().draw(Samples.document("jp/C-5020")).pdf();

        assertThat(text(pdf, 1)).isEqualToNormalizingNewlines(golden("c-5020-sample.txt"));
    }

    @Test
    void declarationHasThreeCopiesWithTheirNamesAndOneReferenceEach() throws IOException {
        byte[] pdf = Drawings.drawing().draw(Samples.document("jp/C-5020")).pdf();

        assertThat(text(pdf, 1)).contains("1/3 原本", "P-2025-0101-N");
        assertThat(text(pdf, 2)).contains("2/3 許可書用", "P-2025-0102-");
        assertThat(text(pdf, 3)).contains("3/3 統計用", "P-2025-0103-");
    }

    @Test
    void sevenItemsTakeTheFirstSheetAndTwoContinuationSheetsWithRunningNumbers() throws IOException {
        FormDefinition form = Samples.form("jp/C-5020");
        List<Map<String, String>> lines = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> Map.of("description", "品目その" + i))
                .toList();

        Drawn drawn = Drawings.drawing().draw(Samples.document(form, Map.of(), lines, List.of()));

        assertThat(drawn.pages()).isEqualTo(3);
        assertThat(text(drawn.pdf(), 1)).contains("1/3頁", "品目その1", "品目その2").doesNotContain("品目その3");
        assertThat(text(drawn.pdf(), 2))
                .contains("2/3頁", "第5020号－2", "品目その3", "品目その6")
                .doesNotContain("品目その7");
        assertThat(text(drawn.pdf(), 3)).contains("3/3頁", "品目その7");
        PlacedText last = PlacedText.of(drawn.pdf(), 3);
        var table = Objects.requireNonNull(
                Objects.requireNonNull(form.continuation()).table());
        var row = table.boxes().stream()
                .filter(box -> box.name().equals("row"))
                .findFirst()
                .orElseThrow();
        assertThat(last.in(row, table.y())).isEqualTo("7");
    }

    @Test
    void reportOf200RowsRepeatsItsHeadsOnEachPageAndLosesNoRow() throws IOException {
        FormDefinition form = Samples.form("tsunagi/closing-report");

        Drawn drawn = Drawings.drawing()
                .draw(Samples.document(form, Map.of("title", "報告"), List.of(), List.of(Samples.table("経過", 200))));

        assertThat(drawn.pages()).isBetween(4, 8);
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= drawn.pages(); page++) {
            String text = text(drawn.pdf(), page);
            assertThat(text).contains("時刻", page + "/" + drawn.pages() + "頁");
            all.append(text);
        }
        for (int i = 1; i <= 200; i++) {
            assertThat(all).contains("行 " + i + " ");
        }
    }

    @Test
    void reportCellLongerThanAPageGoesOnOnTheNextPage() throws IOException {
        FormDefinition form = Samples.form("tsunagi/closing-report");
        String longest = IntStream.range(0, 900).mapToObj(i -> "文章" + i + "。").reduce("", String::concat);
        var section = Samples.table("経過", 1);
        var one = new io.tsunagi.paper.PaperPress.Section(
                "経過", List.of(), section.columns(), List.of(List.of("10/25", longest, "1")));

        Drawn drawn = Drawings.drawing().draw(Samples.document(form, Map.of(), List.of(), List.of(one)));

        assertThat(drawn.pages()).isGreaterThan(1);
        String last = text(drawn.pdf(), drawn.pages());
        assertThat(last.replaceAll("\\s", "")).contains("文章899。");
    }

    @Test
    void previewSaysSoAndHasNeitherNumberNorCode() throws IOException {
        Document document = Samples.document("jp/C-5020");
        Document preview = new Document(
                document.form(),
                document.caseReference(),
                document.disruption(),
                document.values(),
                document.lines(),
                document.sections(),
                Collections.emptyList(),
                document.at());

        Drawn drawn = Drawings.drawing().draw(preview);

        assertThat(text(drawn.pdf(), 1)).contains("PREVIEW", "提出不可").doesNotContain("P-2025-", "原本");
        assertThat(Codes.read(drawn.pdf(), 1, 200)).isNull();
    }

    private static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private static String golden(String name) throws IOException {
        try (var in = PrintedSheetTests.class.getResourceAsStream("/paper/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
