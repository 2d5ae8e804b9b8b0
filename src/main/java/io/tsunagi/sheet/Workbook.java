package io.tsunagi.sheet;

import io.tsunagi.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads the first sheet of a small XLSX workbook whole: the values that stand in its cells, see {@link CellText}. Formulas are
 * never reckoned and nothing outside the file is ever fetched.
 */
final class Workbook {

    private Workbook() {}

    static Sheet read(byte[] file) {
        UnpackedSize.OF_TABLES.measure(ZipFile.builder().setByteArray(file));
        try {
            return firstSheet(file);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            // the parser meets files of strangers; whatever they make it throw means that the file cannot be read
            throw Sheet.refused("sheet.workbook");
        }
    }

    /** The stream of rows throws XMLStreamException without declaring it. */
    private static Sheet firstSheet(byte[] file) throws IOException, XMLStreamException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                        new ByteArrayInputStream(file),
                        Formats.of(ZipFile.builder().setByteArray(file)));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            CellText text = new CellText(workbook.isDate1904());
            List<Sheet.Row> read = new ArrayList<>();
            rows.limit(Sheet.MOST_ROWS + 1L).forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(text.of(cell)));
                read.add(new Sheet.Row(row.getRowNum(), cells));
            });
            return new Sheet(read);
        }
    }
}
