package io.tsunagi.pool.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tsunagi.pool.domain.NumberLine;
import io.tsunagi.pool.domain.NumberLine.End;
import io.tsunagi.pool.domain.Pool;
import io.tsunagi.pool.domain.ReadPools.Counted;
import io.tsunagi.shared.CsvCells;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The register of a pool with one row for every number it has, drawn or not, so that a reader sees that none is gone. Times are
 * ISO 8601 in UTC. Cells that a spreadsheet would run as a formula get a quotation mark before.
 */
final class RegisterCsv {

    private static final String NOT_DRAWN = "NOT_DRAWN";

    private RegisterCsv() {}

    static String of(Counted counted, List<NumberLine> gone) {
        Pool pool = counted.pool();
        Map<Long, NumberLine> byNumber =
                gone.stream().collect(Collectors.toMap(NumberLine::number, Function.identity()));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "number", "state", "case", "disruption", "drawnAt", "drawnBy", "endedAt", "endedBy", "reason");
            for (long number = pool.terms().first(); number <= pool.terms().last(); number++) {
                NumberLine line = byNumber.get(number);
                if (line == null) {
                    csv.writeRecord(pool.printed(number), NOT_DRAWN, "", "", "", "", "", "", "");
                } else {
                    write(csv, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, NumberLine line) {
        End end = line.end();
        csv.writeRecord(
                line.printed(),
                line.state().name(),
                CsvCells.harmless(line.subject()),
                CsvCells.harmless(line.disruption()),
                line.drawnAt().toString(),
                line.drawnBy(),
                end == null ? "" : end.at().toString(),
                end == null ? "" : end.by(),
                end == null ? "" : CsvCells.harmless(end.reason()));
    }
}
