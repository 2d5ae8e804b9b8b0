package io.tsunagi.shipment.web.fairness;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tsunagi.shared.CsvCells;
import io.tsunagi.shipment.domain.fairness.FairnessReport;
import io.tsunagi.shipment.domain.fairness.FairnessReport.Line;
import io.tsunagi.shipment.domain.fairness.FairnessWords;
import io.tsunagi.shipment.domain.fairness.PriorityOverride;
import io.tsunagi.shipment.domain.fairness.ReadReport;
import io.tsunagi.shipment.domain.outcome.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * The report of a day as a file: first the figures, then a row for each refusal and override of the day, told apart by the first
 * column. Times are ISO 8601 in UTC; cells that a spreadsheet would run as a formula get a quotation mark before.
 */
final class FairnessCsv {

    private FairnessCsv() {}

    /** Text with a byte order mark, without which spreadsheets misread Japanese; figures only when some were counted. */
    static String of(ReadReport.Sheet sheet, FairnessWords words, Locale locale) {
        StringWriter text = new StringWriter().append('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "part",
                    "day",
                    "figuresAt",
                    "name",
                    "askedLines",
                    "askedQuantity",
                    "servedLines",
                    "servedQuantity",
                    "refusedLines",
                    "words",
                    "who",
                    "at");
            FairnessReport report = sheet.report();
            if (report != null) {
                for (Line line : report.lines()) {
                    csv.writeRecord(
                            line.axis().name(),
                            report.day().toString(),
                            report.madeAt().toString(),
                            CsvCells.harmless(words.name(line, report, locale)),
                            Long.toString(line.askedLines()),
                            line.askedQuantity().toPlainString(),
                            Long.toString(line.servedLines()),
                            line.servedQuantity().toPlainString(),
                            Long.toString(line.refusedLines()),
                            "",
                            "",
                            "");
                }
            }
            for (Outcome one : sheet.refusals()) {
                csv.writeRecord(
                        "REFUSAL",
                        sheet.day().toString(),
                        "",
                        one.reference(),
                        "",
                        one.asked().toPlainString(),
                        "",
                        one.granted().toPlainString(),
                        "",
                        CsvCells.harmless(words.refusal(one, locale)),
                        CsvCells.harmless(one.decidedBy()),
                        one.decidedAt().toString());
            }
            for (PriorityOverride one : sheet.overrides()) {
                csv.writeRecord(
                        "OVERRIDE",
                        sheet.day().toString(),
                        "",
                        one.reference(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        CsvCells.harmless(words.override(one, locale)),
                        CsvCells.harmless(one.askedBy() + (one.decidedBy() == null ? "" : " " + one.decidedBy())),
                        one.askedAt().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
