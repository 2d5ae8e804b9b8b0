package io.tsunagi.clock.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tsunagi.clock.domain.ReportItem;
import io.tsunagi.clock.domain.ReportText;
import io.tsunagi.shared.CsvCells;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** The nine items as a file, a row each, for pasting into the form on the web site of the PPC. */
final class ReportCsv {

    private ReportCsv() {}

    /** Text with a byte order mark, without which spreadsheets misread Japanese. */
    static String of(ReportText text, MessageSource messages) {
        StringWriter file = new StringWriter().append('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("number", "item", "nameJa", "text", "version");
            for (ReportItem item : ReportItem.values()) {
                csv.writeRecord(
                        Integer.toString(item.ordinal() + 1),
                        item.name(),
                        Objects.requireNonNull(messages.getMessage("clock.item." + item, null, Locale.JAPANESE)),
                        CsvCells.harmless(text.text(item)),
                        Integer.toString(text.version()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("written to memory", e);
        }
        return file.toString();
    }
}
