package io.tsunagi.cost.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.Reckoning;
import io.tsunagi.shared.CsvCells;
import io.tsunagi.shared.Money;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Costs as a table, a row each, newest first; plain decimals beside their currency, moments in ISO 8601, UTC. */
final class CostsCsv {

    private CostsCsv() {}

    /** Text with a byte order mark, without which spreadsheets misread Japanese. */
    static String of(List<CostEntry> entries) {
        StringWriter file = new StringWriter().append('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(
                    "reference",
                    "disruption",
                    "about",
                    "cargo",
                    "kind",
                    "cause",
                    "bearer",
                    "counterparty",
                    "from",
                    "to",
                    "days",
                    "free_days",
                    "chargeable_days",
                    "rate",
                    "currency",
                    "reckoned",
                    "amount",
                    "why_differs",
                    "state",
                    "settled",
                    "files",
                    "noted_by",
                    "noted_at");
            entries.forEach(entry -> csv.writeRecord(cells(entry)));
        } catch (IOException e) {
            throw new UncheckedIOException("written to memory", e);
        }
        return file.toString();
    }

    private static List<String> cells(CostEntry entry) {
        Reckoning by = entry.reckoning();
        return Stream.of(
                        entry.reference(),
                        entry.disruption(),
                        text(entry.about()),
                        entry.cargo(),
                        entry.kind().name(),
                        entry.cause(),
                        entry.bearer().name(),
                        entry.counterparty(),
                        entry.on().toString(),
                        by == null ? "" : by.to().toString(),
                        by == null ? "" : Long.toString(by.days()),
                        by == null ? "" : Integer.toString(by.freeDays()),
                        by == null ? "" : Long.toString(by.chargeableDays()),
                        by == null ? "" : number(by.rate()),
                        entry.amount().currency().getCurrencyCode(),
                        by == null ? "" : number(by.amount()),
                        number(entry.amount()),
                        entry.whyDiffers(),
                        entry.state().name(),
                        number(entry.settled()),
                        Integer.toString(entry.files()),
                        entry.notedBy(),
                        entry.notedAt().toString())
                .map(CsvCells::harmless)
                .toList();
    }

    private static String number(@Nullable Money money) {
        return money == null ? "" : money.amount().toPlainString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
