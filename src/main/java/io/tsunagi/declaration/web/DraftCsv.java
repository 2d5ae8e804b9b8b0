package io.tsunagi.declaration.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tsunagi.declaration.domain.Document;
import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.HeaderBox;
import io.tsunagi.declaration.domain.LineBox;
import io.tsunagi.shared.CsvCells;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Writes a draft as a table of its boxes and lines. Cells that a spreadsheet would run as a formula get a quotation mark before. */
final class DraftCsv {

    private DraftCsv() {}

    static String of(DraftContent draft) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            for (HeaderBox box : HeaderBox.values()) {
                csv.writeRecord(box.key(), CsvCells.harmless(draft.typed(box)));
            }
            for (Document document : Document.values()) {
                csv.writeRecord(document.key(), draft.has(document) ? "on" : "");
            }
            csv.writeRecord(Arrays.stream(LineBox.values()).map(LineBox::key).toList());
            for (int line = 0; line < draft.lines().size(); line++) {
                int place = line;
                List<String> cells = Arrays.stream(LineBox.values())
                        .map(box -> CsvCells.harmless(draft.typed(place, box)))
                        .toList();
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
