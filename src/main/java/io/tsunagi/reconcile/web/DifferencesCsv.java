package io.tsunagi.reconcile.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tsunagi.frame.Times;
import io.tsunagi.reconcile.domain.Difference;
import io.tsunagi.reconcile.domain.Difference.Explained;
import io.tsunagi.reconcile.domain.Difference.Side;
import io.tsunagi.reconcile.domain.Differences;
import io.tsunagi.reconcile.domain.Differences.Filter;
import io.tsunagi.reconcile.domain.Field;
import io.tsunagi.reconcile.domain.Run;
import io.tsunagi.shared.CsvCells;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The differences as a file for the partner and for spreadsheets: a row each, ours beside theirs. */
@Component
class DifferencesCsv {

    private static final int AT_A_TIME = 2_000;

    private final Differences differences;
    private final MessageSource messages;
    private final Times times;

    DifferencesCsv(Differences differences, MessageSource messages, Times times) {
        this.differences = differences;
        this.messages = messages;
        this.times = times;
    }

    /** With a byte order mark, without which spreadsheets misread Japanese. */
    String of(Run run, Locale locale) {
        StringWriter file = new StringWriter().append('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(heads(run, locale));
            int after = 0;
            List<Difference> page;
            do {
                page = differences.page(run.reference(), Filter.ALL, after, AT_A_TIME);
                page.forEach(one -> csv.writeRecord(row(run, one, locale)));
                after = page.isEmpty() ? after : page.get(page.size() - 1).id();
            } while (page.size() == AT_A_TIME);
        } catch (IOException e) {
            throw new UncheckedIOException("written to memory", e);
        }
        return file.toString();
    }

    private List<String> heads(Run run, Locale locale) {
        List<String> heads = new ArrayList<>(List.of(
                "#",
                say(locale, "reconcile.column.what"),
                say(locale, "reconcile.column.stage"),
                say(locale, "reconcile.field.NUMBER"),
                say(locale, "reconcile.column.fields")));
        for (Field field : run.kind().fields()) {
            String name = say(locale, "reconcile.field." + field);
            heads.add(name + " " + say(locale, "reconcile.ours"));
            heads.add(name + " " + say(locale, "reconcile.theirs"));
        }
        heads.addAll(List.of(
                say(locale, "reconcile.column.reason"),
                say(locale, "reconcile.note"),
                say(locale, "reconcile.column.by"),
                say(locale, "reconcile.column.at")));
        return heads;
    }

    private List<String> row(Run run, Difference one, Locale locale) {
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(one.id()),
                say(locale, "reconcile.what." + one.what()),
                say(locale, "reconcile.stage." + one.stage()),
                one.number(),
                one.fields().stream()
                        .map(field -> say(locale, "reconcile.field." + field))
                        .collect(Collectors.joining("・"))));
        for (Field field : run.kind().fields()) {
            row.add(value(one.ours(), field));
            row.add(value(one.theirs(), field));
        }
        Explained why = one.explained();
        row.add(why == null ? "" : say(locale, "reconcile.reason." + why.reason()));
        row.add(why == null ? "" : why.note());
        row.add(why == null ? "" : why.by());
        row.add(why == null ? "" : times.exact(why.at()));
        return row.stream().map(CsvCells::harmless).toList();
    }

    private static String value(@Nullable Side side, Field field) {
        return side == null ? "" : side.value(field);
    }

    private String say(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }
}
