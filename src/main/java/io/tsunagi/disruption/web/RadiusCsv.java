package io.tsunagi.disruption.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tsunagi.shared.CsvCells;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Everybody whom a failure reaches as a file, a row each: the page names the first two hundred only. */
final class RadiusCsv {

    private RadiusCsv() {}

    /** Text with a byte order mark, without which spreadsheets misread Japanese; moments in UTC. */
    static String of(List<RadiusPage.Row> rows) {
        StringWriter file = new StringWriter().append('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("code", "name", "kind", "depth", "why", "shipments", "declarations", "urgent", "firstHarm");
            for (RadiusPage.Row row : rows) {
                csv.writeRecord(
                        row.code(),
                        CsvCells.harmless(row.name()),
                        row.kind(),
                        Integer.toString(row.depth()),
                        CsvCells.harmless(row.why()),
                        Long.toString(row.shipments()),
                        Long.toString(row.declarations()),
                        Long.toString(row.urgent()),
                        row.nextHarmAt() == null ? "" : row.nextHarmAt().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("written to memory", e);
        }
        return file.toString();
    }
}
