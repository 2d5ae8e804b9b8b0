package io.tsunagi.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookRowsTests {

    @TempDir
    Path folder;

    @Test
    void givesRowsWithTheirNumbersAndGapsAsEmptyRows() {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "受注番号");
            sheet.value(3, 0, "A-1");
        });

        assertThat(read(file)).containsExactly("1[受注番号]", "2[]", "3[]", "4[A-1]");
    }

    @Test
    void givesDaysMomentsNumbersAndSavedResultsOfFormulas() {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, LocalDateTime.of(2026, 11, 24, 0, 0));
            sheet.style(0, 0).format("yyyy/m/d").set();
            sheet.value(0, 1, LocalDateTime.of(2026, 11, 24, 6, 31));
            sheet.style(0, 1).format("yyyy/m/d h:mm").set();
            sheet.value(0, 2, 12);
            sheet.style(0, 2).format("#,##0;[Red]-#,##0").set();
            sheet.value(0, 3, 4512345678901L);
        });
        Path formula = replaced(workbook(sheet -> sheet.value(0, 0, 1)), "<v>1</v>", "<f>1+1</f><v>2</v>");

        assertThat(read(file)).containsExactly("1[2026-11-24, 2026-11-24 06:31, 12, 4512345678901]");
        assertThat(read(formula)).containsExactly("1[2]");
    }

    @Test
    void readsAnExportThatCarriesNoFormats() throws IOException {
        Path file = folder.resolve("bare.xlsx");
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String links = "http://schemas.openxmlformats.org/package/2006/relationships";
        String kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>
                    """.formatted(kinds, kinds));
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                            .formatted(links, office));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="受注" sheetId="1" r:id="r1"/></sheets></workbook>
                    """.formatted(main, office));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                            .formatted(links, office));
            part(zip, "xl/worksheets/sheet1.xml", """
                    <worksheet xmlns="%s"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>A-1</t></is></c>
                    <c r="B1"><v>3</v></c></row></sheetData></worksheet>
                    """.formatted(main));
        }

        assertThat(read(file)).containsExactly("1[A-1, 3]");
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void readsTheSheetThatWasChosenAndNamesOnlyVisibleOnes() throws IOException {
        Path file = folder.resolve("two.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("表紙").value(0, 0, "cover");
            workbook.newWorksheet("受注").value(0, 0, "orders");
            Worksheet hidden = workbook.newWorksheet("裏");
            hidden.value(0, 0, "hidden");
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
        }

        List<String> rows = new ArrayList<>();
        WorkbookRows.read(file, "受注", (line, cells) -> rows.add(line + cells.toString()));

        assertThat(WorkbookRows.sheets(file)).containsExactly("表紙", "受注");
        assertThat(rows).containsExactly("1[orders]");
        assertThatThrownBy(() -> WorkbookRows.read(file, "無い", (line, cells) -> true))
                .hasMessageContaining("sheet.unknown");
    }

    @ParameterizedTest
    @CsvSource({"1048575", "65535"})
    void refusesASheetThatIsFullToItsLastRow(int row) {
        assertThatThrownBy(() -> read(workbook(sheet -> sheet.value(row, 0, "last"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("sheet.cut");
    }

    @ParameterizedTest
    @CsvSource({"1048574", "65534", "65536"})
    void readsASheetThatEndsElsewhere(int row) {
        List<Integer> lines = new ArrayList<>();
        WorkbookRows.read(workbook(sheet -> sheet.value(row, 0, "last")), null, (line, cells) -> lines.add(line));

        assertThat(lines).hasSize(row + 1);
    }

    @Test
    void refusesARowBeyondMeasureBeforeItIsInMemory() {
        Path file = replaced(workbook(sheet -> sheet.value(0, 0, 1)), "<v>1</v>", "<v>" + "1".repeat(5 << 20) + "</v>");

        assertThatThrownBy(() -> WorkbookRows.check(file)).hasMessageContaining("sheet.row-size");
    }

    @Test
    void countsTheRowsOfTheLargestSheetWithoutReadingThem() {
        assertThat(WorkbookRows.check(workbook(sheet -> {
                    for (int row = 0; row < 30_000; row++) {
                        sheet.value(row, 0, row);
                    }
                })))
                .isEqualTo(30_000);
    }

    @Test
    void whatTheReceiverThrowsIsNoFaultOfTheFile() {
        Path file = workbook(sheet -> sheet.value(0, 0, 1));

        assertThatThrownBy(() -> WorkbookRows.read(file, null, (line, cells) -> {
                    throw new IllegalStateException("mine");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy/m/d|true",
                "[$-411]ggge\"年\"m\"月\"d\"日\"|true",
                "m/d/yy h:mm|true",
                "#,##0;[Red]-#,##0|false",
                "0.00\"day\"|false",
                "General|false",
                "h:mm|false"
            })
    void tellsDaysFromNumbersByTheirFormat(String format, boolean day) {
        assertThat(CellText.isDay(null, format)).isEqualTo(day);
    }

    private static List<String> read(Path file) {
        List<String> rows = new ArrayList<>();
        WorkbookRows.read(file, null, (line, cells) -> rows.add(line + cells.toString()));
        return rows;
    }

    private Path workbook(Consumer<Worksheet> cells) {
        try {
            Path file = Files.createTempFile(folder, "book", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook workbook = new Workbook(out, "test", "1.0")) {
                cells.accept(workbook.newWorksheet("one"));
            }
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path replaced(Path workbook, String text, String by) {
        try {
            Path file = Files.createTempFile(folder, "book", ".xlsx");
            try (ZipFile in = new ZipFile(workbook.toFile());
                    ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
                for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                    byte[] content = in.getInputStream(entry).readAllBytes();
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(
                            entry.getName().startsWith("xl/worksheets/")
                                    ? new String(content, StandardCharsets.UTF_8)
                                            .replace(text, by)
                                            .getBytes(StandardCharsets.UTF_8)
                                    : content);
                }
            }
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
