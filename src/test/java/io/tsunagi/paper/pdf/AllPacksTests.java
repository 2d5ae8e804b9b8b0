package io.tsunagi.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.domain.Drawing.Drawn;
import io.tsunagi.paper.domain.Drawing.Unnumbered;
import io.tsunagi.paper.domain.Samples;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormDefinition.Box;
import io.tsunagi.paper.domain.form.FormDefinition.Sheet;
import io.tsunagi.paper.domain.form.FormDefinition.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * What holds for every form that lies in {@code templates/forms}, whoever wrote it. After a wanted change of a form run this
 * test with {@code -Dtsunagi.golden=write}, look at the pages in {@code target/forms}, and commit the new golden lists.
 */
class AllPacksTests {

    private static final Path GOLDEN = Path.of("src/test/resources/paper/golden");
    private static final Path DRAWN = Path.of("target/forms");
    private static final Set<String> COLOURED =
            Set.of("rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "Do", "gs", "BI");

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<FormDefinition> packs() {
        return Samples.forms();
    }

    @Test
    void everyFolderOfTheTemplatesIsAPack() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("templates/forms"), 3)) {
            long folders = files.filter(file -> file.getNameCount() == 5).count();
            assertThat(packs()).hasSize((int) folders).hasSizeGreaterThanOrEqualTo(20);
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void sampleStandsOnThePageAsTheGoldenListSays(FormDefinition form) throws IOException {
        Drawn drawn = Drawings.drawing().draw(Samples.document(form));
        String found = DrawnPage.describe(drawn.pdf(), drawn.pages());
        Path golden = GOLDEN.resolve(form.key().replace('/', '_') + "_" + form.edition() + ".txt");
        if ("write".equals(System.getProperty("tsunagi.golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, found);
            Files.createDirectories(DRAWN);
            Files.write(DRAWN.resolve(form.key().replace('/', '_') + ".pdf"), drawn.pdf());
        }

        assertThat(found).isEqualToNormalizingNewlines(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void sampleIsPdfA2bByVeraPdfAndTheSameBytesEachTime(FormDefinition form) throws Exception {
        byte[] pdf = Drawings.drawing().draw(Samples.document(form)).pdf();

        assertThat(Drawings.drawing().draw(Samples.document(form)).pdf()).isEqualTo(pdf);
        assertArchive(pdf);
        assertArchive(Drawings.drawing()
                .draw(Samples.unnumbered(form, Unnumbered.SAMPLE))
                .pdf());
    }

    private static void assertArchive(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(result.getTestAssertions().toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void pagesHoldNothingButBlackAndGrey(FormDefinition form) throws IOException {
        byte[] pdf = Drawings.drawing().draw(Samples.document(form)).pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                assertThat(new PDFStreamParser(page).parse())
                        .filteredOn(Operator.class::isInstance)
                        .extracting(operator -> ((Operator) operator).getName())
                        .doesNotContainAnyElementsOf(COLOURED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void longestTextThatEachBoxTakesStaysInsideOnEachSheet(FormDefinition form) {
        List<Map<String, String>> empty = rows(form, Map.of());
        Map<String, String> values = new HashMap<>();
        Map<String, String> row = new HashMap<>();
        sheets(form).forEach(sheet -> {
            LongTexts.longest(sheet.boxes()).forEach((name, text) -> values.merge(name, text, AllPacksTests::shorter));
            Table table = sheet.table();
            if (table != null) {
                LongTexts.longest(table.boxes()).forEach((name, text) -> row.merge(name, text, AllPacksTests::shorter));
            }
        });

        Drawn filled = Drawings.drawing().draw(Samples.document(form, values, rows(form, row), List.of()));
        Drawn blank = Drawings.drawing().draw(Samples.document(form, Map.of(), empty, List.of()));

        assertThat(filled.pages()).isEqualTo(form.continuation() == null || empty.isEmpty() ? 1 : 2);
        for (int page = 1; page <= filled.pages(); page++) {
            Sheet sheet = page == 1 ? form.first() : form.continuation();
            List<PlacedText.Glyph> glyphs = PlacedText.of(filled.pdf(), page)
                    .without(PlacedText.of(blank.pdf(), page))
                    .glyphs();
            assertThat(glyphs).hasSizeGreaterThan(20).allMatch(glyph -> inside(sheet, glyph));
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void labelsAndBoxesStayInsideTheirBoxesAndTheSheet(FormDefinition form) {
        Typesetter typesetter = new Typesetter();
        for (Sheet sheet : sheets(form)) {
            for (Box box : allBoxes(sheet)) {
                assertThat(box.x() + box.w()).as(box.name()).isLessThanOrEqualTo(form.width() - 5);
                if (box.label() != null) {
                    double label = typesetter.width(label(form, box), Typesetter.Style.REGULAR, 3) / Canvas.MM;
                    assertThat(label).as(box.name()).isLessThanOrEqualTo(box.w() - 1.2);
                }
            }
            Table table = sheet.table();
            if (table != null) {
                assertThat(table.y() + table.rows() * table.h()).isLessThanOrEqualTo(form.height() - 5);
                assertThat(table.boxes()).allMatch(box -> box.y() + box.h() <= table.h() + 0.01);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void blankAndSampleSayWhatTheyAreAndCarryNoNumber(FormDefinition form) throws IOException {
        byte[] blank = Drawings.drawing()
                .draw(Samples.unnumbered(form, Unnumbered.BLANK))
                .pdf();
        byte[] sample = Drawings.drawing()
                .draw(Samples.unnumbered(form, Unnumbered.SAMPLE))
                .pdf();

        assertThat(text(blank)).contains("BLANK").doesNotContain("P-2025-01", "I-2025-0012-L");
        // the large letters across the page may part the words of the mark when text is taken out again
        assertThat(text(sample).replaceAll("\\s", "")).contains("見本SAMPLE").doesNotContain("P-2025-01");
        assertThat(text(sample)).containsAnyOf("架空の記入例", "Invented");
        assertThat(Codes.read(blank, 1, 150)).isNull();
        assertThat(Codes.read(sample, 1, 150)).isNull();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void packNamesItsOriginAndItsReadmeSaysWhatIsNotVerified(FormDefinition form) throws IOException {
        Path readme = Path.of("templates/forms", form.key(), form.edition().toString(), "README.md");

        assertThat(form.origin()).isNotNull();
        assertThat(form.copies()).isNotEmpty();
        String text = Files.readString(readme);
        assertThat(text).startsWith("# ");
        if (form.origin().unverified() == null) {
            assertThat(text).contains("Own form");
        } else {
            assertThat(text).contains("## Sources", "verified");
        }
    }

    /** One row more than the first sheet takes, so that the continuation has one. */
    private static List<Map<String, String>> rows(FormDefinition form, Map<String, String> row) {
        boolean further = form.continuation() != null && form.continuation().rows() > 0;
        int number = form.first().rows() + (further ? 1 : 0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            rows.add(row);
        }
        return rows;
    }

    private static boolean inside(Sheet sheet, PlacedText.Glyph glyph) {
        Table table = sheet.table();
        boolean head = sheet.boxes().stream().anyMatch(box -> !box.customsOnly() && glyph.in(box, 0));
        boolean row = false;
        for (int i = 0; table != null && i < table.rows() && !row; i++) {
            double top = table.y() + i * table.h();
            row = table.boxes().stream().anyMatch(box -> glyph.in(box, top));
        }
        return head || row;
    }

    private static String shorter(String one, String other) {
        return one.length() < other.length() ? one : other;
    }

    private static List<Sheet> sheets(FormDefinition form) {
        return form.continuation() == null ? List.of(form.first()) : List.of(form.first(), form.continuation());
    }

    private static List<Box> allBoxes(Sheet sheet) {
        List<Box> boxes = new ArrayList<>(sheet.boxes());
        if (sheet.table() != null) {
            boxes.addAll(sheet.table().boxes());
        }
        return boxes;
    }

    private static String label(FormDefinition form, Box box) {
        return switch (form.labels()) {
            case "ja" -> box.label().ja();
            case "en" -> box.label().en();
            default -> box.label().ja() + " " + box.label().en();
        };
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
