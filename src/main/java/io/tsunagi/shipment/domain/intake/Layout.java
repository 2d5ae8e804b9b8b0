package io.tsunagi.shipment.domain.intake;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a shipper's file is to be read.
 *
 * @param columns field to the heading of its column; one column may serve several fields
 * @param defaults field to the value that is used where the cell is empty or there is no column
 * @param values for a field, what the shipper writes to what we call it; for {@link OrderField#TEMPERATURE} the word {@code
 *     BY_GOODS} takes the band from the table of product groups
 * @param dates forms of dates that the file may hold
 * @param zone IANA name of the zone for dates without one
 * @param dayEnds time of day that a need-by date without time stands for
 * @param headerLine record of the file that holds the headings, from 1; what stands above is left out and counted
 * @param headings the headings of the file that the profile was made with, to tell people when a file differs; none when it was
 *     made by hand
 */
public record Layout(
        Encoding encoding,
        Delimiter delimiter,
        Map<OrderField, String> columns,
        Map<OrderField, String> defaults,
        Map<OrderField, Map<String, String>> values,
        Set<DateForm> dates,
        String zone,
        LocalTime dayEnds,
        int headerLine,
        List<String> headings) {

    /** Value of the temperature map that takes the band from the goods. */
    public static final String BY_GOODS = "BY_GOODS";

    public Layout {
        columns = Map.copyOf(columns);
        defaults = Map.copyOf(defaults);
        values = Map.copyOf(values);
        dates = Set.copyOf(dates);
        // profiles that were saved before these two were known have neither
        headerLine = Math.max(1, headerLine);
        headings = headings == null ? List.of() : List.copyOf(headings);
        check(columns, defaults, dates, zone);
    }

    /** A layout whose headings stand in the first line. */
    public Layout(
            Encoding encoding,
            Delimiter delimiter,
            Map<OrderField, String> columns,
            Map<OrderField, String> defaults,
            Map<OrderField, Map<String, String>> values,
            Set<DateForm> dates,
            String zone,
            LocalTime dayEnds) {
        this(encoding, delimiter, columns, defaults, values, dates, zone, dayEnds, 1, List.of());
    }

    /** Zone for dates without one. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** What stands for the cell's text: the value map's word, or null when the map does not know it. */
    public @Nullable String word(OrderField field, String cell) {
        return values.getOrDefault(field, Map.of()).get(cell);
    }

    private static void check(
            Map<OrderField, String> columns, Map<OrderField, String> defaults, Set<DateForm> dates, String zone) {
        List<Refusal> refusals = new ArrayList<>();
        for (OrderField field : OrderField.values()) {
            if (field.required() && !columns.containsKey(field) && !defaults.containsKey(field)) {
                refusals.add(Refusal.at("columns[" + field + "]", "profile.column.needed"));
            }
        }
        if (dates.isEmpty()) {
            refusals.add(Refusal.at("dates", "profile.dates.needed"));
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            refusals.add(Refusal.at("zone", "profile.zone.unknown"));
        }
        Refused.ifAny(refusals);
    }

    /** Encoding of a file. */
    public enum Encoding {
        UTF_8(StandardCharsets.UTF_8),
        /** As Excel writes it; a file without the mark is read as well. */
        UTF_8_BOM(StandardCharsets.UTF_8),
        /** Shift_JIS with the characters of NEC and IBM, such as 髙 and 﨑. */
        WINDOWS_31J(Charset.forName("windows-31j")),
        /** As "Unicode text" of Excel; the byte order mark says which half comes first. */
        UTF_16(StandardCharsets.UTF_16);

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        /** Java's charset. */
        public Charset charset() {
            return charset;
        }
    }

    /** What stands between two cells. */
    public enum Delimiter {
        COMMA(','),
        TAB('\t'),
        SEMICOLON(';');

        private final char character;

        Delimiter(char character) {
            this.character = character;
        }

        /** The character itself. */
        public char character() {
            return character;
        }
    }
}
