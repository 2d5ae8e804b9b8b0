package io.tsunagi.shipment.domain.intake;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An order in our own words, without a mapping profile: each field goes by the name of {@link OrderField} in camel case ({@code
 * orderNumber}), choices by the names of their values ({@code HOSPITAL}), days and moments in any form that profiles know, in Japan's
 * time when no zone is said; a need-by day without a time means 17:00.
 */
public final class OwnFields {

    private static final Map<OrderField, String> NAMES = names();
    private static final List<OrderField> ORDER = List.copyOf(NAMES.keySet());
    private static final List<String> COLUMNS = List.copyOf(NAMES.values());
    private static final Layout LAYOUT = new Layout(
            Layout.Encoding.UTF_8,
            Layout.Delimiter.COMMA,
            NAMES,
            Map.of(),
            Map.of(),
            EnumSet.allOf(DateForm.class),
            "Asia/Tokyo",
            LocalTime.of(17, 0));

    private OwnFields() {}

    /** Every name, in the order of the fields. */
    public static Set<String> all() {
        return Set.copyOf(COLUMNS);
    }

    /** The name of a field. */
    public static String name(OrderField field) {
        return COLUMNS.get(ORDER.indexOf(field));
    }

    /** The field of that name. */
    public static Optional<OrderField> field(String name) {
        int place = COLUMNS.indexOf(name);
        return place < 0 ? Optional.empty() : Optional.of(ORDER.get(place));
    }

    /** Reads one order; the columns of its problems are the names of the fields. */
    static ReadRow read(OrderReader reader, int line, Map<OrderField, String> values) {
        return reader.row(
                LAYOUT,
                COLUMNS,
                line,
                ORDER.stream().map(field -> values.getOrDefault(field, "")).toList());
    }

    private static Map<OrderField, String> names() {
        Map<OrderField, String> names = new EnumMap<>(OrderField.class);
        Arrays.stream(OrderField.values()).forEach(field -> names.put(field, camelCase(field.name())));
        return names;
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }
}
