package io.tsunagi.drill.persistence;

import io.tsunagi.drill.Published;
import io.tsunagi.drill.Published.Range;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code published.csv} in either of two layouts: one row a change of state, with a {@code date} and a {@code site_mode}, or one
 * row an event, with {@code at} and {@code event}. A blank cell means not published, never zero. Cells hold no quotes.
 */
class PublishedFacts {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?");

    private final ZoneId zone;
    private final Faults faults;

    PublishedFacts(ZoneId zone, Faults faults) {
        this.zone = zone;
        this.faults = faults;
    }

    List<Published> read(String csv) {
        List<Published> facts = new ArrayList<>();
        List<String> lines = csv.lines().toList();
        if (lines.isEmpty()) {
            return facts;
        }
        List<String> head = List.of(lines.get(0).split(",", -1));
        boolean states = head.containsAll(List.of("date", "site_mode", "eligible", "capacity_pct"));
        if (!states && !head.containsAll(List.of("at", "event", "detail"))) {
            faults.at(1, "drill.fault.columns");
            return facts;
        }
        for (int at = 1; at < lines.size(); at++) {
            List<String> cells = cells(lines.get(at), head.size());
            if (cells.size() < head.size()) {
                faults.at(at + 1, "drill.fault.cells", cells.size(), head.size());
                continue;
            }
            Row row = new Row(at + 1, head, cells);
            facts.add(states ? state(row) : event(row));
        }
        return facts;
    }

    /** The last column takes the rest of the line, because it is told in words. */
    private static List<String> cells(String line, int columns) {
        return List.of(line.split(",", columns));
    }

    private Published state(Row row) {
        return new Published(day(row), row.cell("site_mode"), row.cell("eligible"), capacity(row));
    }

    private Published event(Row row) {
        return new Published(moment(row), row.cell("event"), row.cell("detail"), null);
    }

    private Instant day(Row row) {
        try {
            return LocalDate.parse(row.cell("date")).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            faults.at(row.line(), "drill.fault.meaning", "date", row.cell("date"), "2025-10-19");
            return Instant.EPOCH;
        }
    }

    private Instant moment(Row row) {
        try {
            return OffsetDateTime.parse(row.cell("at")).toInstant();
        } catch (DateTimeException e) {
            faults.at(row.line(), "drill.fault.meaning", "at", row.cell("at"), "2023-07-04T06:30+09:00");
            return Instant.EPOCH;
        }
    }

    private @Nullable Range capacity(Row row) {
        String text = row.cell("capacity_pct");
        if (text.isEmpty()) {
            return null;
        }
        Matcher percent = PERCENT.matcher(text);
        if (!percent.matches()) {
            faults.at(row.line(), "drill.fault.meaning", "capacity_pct", text, "10-20");
            return null;
        }
        int least = Integer.parseInt(percent.group(1));
        return new Range(least, percent.group(2) == null ? least : Integer.parseInt(percent.group(2)));
    }

    private record Row(int line, List<String> head, List<String> cells) {

        String cell(String column) {
            return cells.get(head.indexOf(column)).strip();
        }
    }
}
