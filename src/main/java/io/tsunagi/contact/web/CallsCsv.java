package io.tsunagi.contact.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tsunagi.contact.domain.call.Call;
import io.tsunagi.contact.web.CallViews.Line;
import io.tsunagi.shared.CsvCells;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls as a file, a row each, newest first; moments in ISO 8601, UTC. At most {@link io.tsunagi.contact.domain.call.Calls#MOST}. */
final class CallsCsv {

    private CallsCsv() {}

    /** Text with a byte order mark, without which spreadsheets misread Japanese. */
    static String of(List<Line> lines) {
        StringWriter file = new StringWriter().append('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(
                    "reference",
                    "disruption",
                    "partner",
                    "direction",
                    "reached",
                    "who",
                    "address",
                    "said",
                    "asked",
                    "again_at",
                    "bulletin",
                    "happened_at",
                    "noted_at",
                    "entered_at",
                    "entered_by",
                    "follows",
                    "corrects",
                    "corrected_by");
            lines.forEach(line -> csv.writeRecord(cells(line)));
        } catch (IOException e) {
            throw new UncheckedIOException("written to memory", e);
        }
        return file.toString();
    }

    private static List<String> cells(Line line) {
        Call call = line.call();
        return Stream.of(
                        call.reference(),
                        text(call.disruption()),
                        line.code(),
                        call.direction().name(),
                        call.reached().name(),
                        call.who(),
                        call.address(),
                        call.said(),
                        call.asked(),
                        text(call.againAt()),
                        call.bulletin() == null ? "" : call.bulletin().reference(),
                        call.times().occurredAt().toString(),
                        call.times().writtenAt().toString(),
                        call.times().enteredAt().toString(),
                        call.enteredBy(),
                        text(call.follows()),
                        text(call.corrects()),
                        text(call.correctedBy()))
                .map(CsvCells::harmless)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
