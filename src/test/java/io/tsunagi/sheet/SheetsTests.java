package io.tsunagi.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Tables as people bring them, and files that are meant to hurt. */
class SheetsTests {

    @Test
    void readsCellsPastedFromASpreadsheetWithLineBreaksInThem() {
        Sheet sheet = Sheets.ofText("品名\t価格\n\"masks\n50 pcs\"\t\"1,200\"\n\n\t\nlast\t5\textra");

        assertThat(sheet.rows())
                .extracting(Sheet.Row::number, Sheet.Row::cells)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, List.of("品名", "価格")),
                        org.assertj.core.groups.Tuple.tuple(2, List.of("masks\n50 pcs", "1,200")),
                        org.assertj.core.groups.Tuple.tuple(6, List.of("last", "5", "extra")));
    }

    @Test
    void readsCsvInUtf8WithMarkAndInWindows31j() {
        assertThat(Sheets.ofFile("\uFEFF品名,価格".getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .get(0)
                        .cells())
                .containsExactly("品名", "価格");
        assertThat(Sheets.ofFile("品名,価格①".getBytes(Charset.forName("windows-31j")))
                        .rows()
                        .get(0)
                        .cells())
                .containsExactly("品名", "価格①");
    }

    @Test
    void readsAWorkbookWithTextsNumbersDaysAndGaps() {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "品名");
            sheet.value(0, 2, new BigDecimal("12345.67"));
            sheet.value(1, 0, LocalDate.of(2026, 11, 24));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            sheet.value(1, 1, 12000000000L);
            sheet.value(1, 2, true);
        });

        assertThat(Sheets.ofFile(file).rows())
                .extracting(Sheet.Row::cells)
                .containsExactly(List.of("品名", "", "12345.67"), List.of("2026-11-24", "12000000000", "TRUE"));
    }

    @Test
    void refusesWhatIsNoTable() {
        assertRefused(new byte[0], "import.file.empty");
        assertRefused(" \n \n".getBytes(StandardCharsets.UTF_8), "sheet.empty");
        assertRefused("a,\"b\nc".getBytes(StandardCharsets.UTF_8), "sheet.quotes");
        assertRefused("a,b\u0000c".getBytes(StandardCharsets.UTF_8), "sheet.control");
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}, "import.file.utf16");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "import.file.old-workbook");
        assertRefused("a,".repeat(150).getBytes(StandardCharsets.UTF_8), "sheet.columns");
        assertRefused("a\n".repeat(20_001).getBytes(StandardCharsets.UTF_8), "sheet.rows");
        assertRefused("a".repeat(40_000).getBytes(StandardCharsets.UTF_8), "sheet.cell");
        assertRefused(new byte[5 * 1024 * 1024 + 1], "import.file.large");
    }

    @Test
    void refusesWorkbooksThatAreDamagedOrNone() {
        byte[] good = workbook(sheet -> sheet.value(0, 0, "a"));

        assertRefused(Arrays.copyOf(good, good.length / 2), "sheet.workbook");
        assertRefused(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "sheet.workbook");
        assertRefused(zip("readme.txt", "no workbook".getBytes(StandardCharsets.UTF_8)), "sheet.workbook");
    }

    @Test
    void refusesAnArchiveThatUnpacksBeyondMeasure() {
        assertRefused(zip("xl/worksheets/sheet1.xml", new byte[61 * 1024 * 1024]), "sheet.unpacked");
    }

    @Test
    void neverExpandsEntitiesOfAHostileWorkbook() {
        String bomb = """
                <?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>x&b;&f;</t></is></c></row></sheetData></worksheet>
                """;
        byte[] hostile = replaced(workbook(sheet -> sheet.value(0, 0, "a")), "xl/worksheets/sheet1.xml", bomb);

        assertThatThrownBy(() -> Sheets.ofFile(hostile)).isInstanceOf(Refused.class);
    }

    private static void assertRefused(byte[] file, String message) {
        assertThatThrownBy(() -> Sheets.ofFile(file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field, Refusal::message)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("file", message)));
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            cells.accept(workbook.newWorksheet("one"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] workbook, String part, String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : java.util.Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    zip.write(content.strip().getBytes(StandardCharsets.UTF_8));
                } else {
                    in.getInputStream(entry).transferTo(zip);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
