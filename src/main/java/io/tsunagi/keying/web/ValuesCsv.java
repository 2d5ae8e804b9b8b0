package io.tsunagi.keying.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tsunagi.keying.domain.JobField;
import io.tsunagi.keying.domain.JobField.Settled;
import io.tsunagi.keying.domain.KeyingJob;
import io.tsunagi.keying.domain.ReadKeying.Done;
import io.tsunagi.keying.domain.ReadKeying.Sheet;
import io.tsunagi.keying.domain.SheetTimes;
import io.tsunagi.shared.CsvCells;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The settled values of a job for typing or loading them into the partner's system, one row a field. Times are ISO 8601 in UTC;
 * cells that a spreadsheet would run as a formula get a quotation mark before.
 */
final class ValuesCsv {

    private ValuesCsv() {}

    /** Text with a byte order mark, without which spreadsheets misread Japanese; of a job that is settled. */
    static String of(Sheet sheet) {
        KeyingJob job = sheet.job();
        SheetTimes times = Objects.requireNonNull(job.times());
        StringWriter text = new StringWriter().append('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "paper",
                    "job",
                    "field",
                    "labelJa",
                    "labelEn",
                    "value",
                    "unreadable",
                    "settledBy",
                    "keyedBy",
                    "happenedAt",
                    "writtenAt",
                    "enteredAt");
            for (Done done : sheet.settled()) {
                JobField field = done.field();
                Settled settled = Objects.requireNonNull(field.settled());
                csv.writeRecord(
                        job.subject(),
                        job.reference(),
                        CsvCells.harmless(field.field().name()),
                        CsvCells.harmless(field.field().label().ja()),
                        CsvCells.harmless(field.field().label().en()),
                        CsvCells.harmless(settled.value()),
                        Boolean.toString(settled.unreadable()),
                        settled.by().name(),
                        String.join(" ", field.whose(sheet.keyedBy())),
                        times.happened().toString(),
                        times.written().toString(),
                        times.entered().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
