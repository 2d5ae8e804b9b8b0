package io.tsunagi.keying.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.paper.FieldKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a typed text means. Two people mean the same when width, case, spaces, thousands commas, separators in codes and the
 * spelling of a day are all that differs. What a text is not read as its kind is compared as words.
 */
final class Meaning {

    private static final String BETWEEN_CONTAINERS = "[,;、\\n\\s]+";
    private static final String INSIDE_A_CONTAINER = "(?<=[A-Z]{4})[\\s-]+(?=\\d)|(?<=[A-Z]{4}\\d{6})[\\s-]+(?=\\d\\b)";

    private Meaning() {}

    /** The text in the one spelling in which two are compared. */
    static String of(FieldKind kind, String typed) {
        return kind == FieldKind.TEXT || !isRead(kind, typed)
                ? Typed.text(typed).toUpperCase(Locale.ROOT).replaceAll("\\s", "")
                : uniform(kind, typed);
    }

    /**
     * The text as it counts afterwards: numbers in plain digits, days as ISO 8601, codes without separators, words as they were
     * typed.
     */
    static String uniform(FieldKind kind, String typed) {
        if (typed.isBlank()) {
            return "";
        }
        return switch (kind) {
            case TEXT -> typed.strip();
            case DAY -> Typed.dayOrEra(typed).map(Object::toString).orElse(typed.strip());
            case TIME -> Typed.timeOfDay(typed).map(Object::toString).orElse(typed.strip());
            case NUMBER, COUNT ->
                Typed.number(typed)
                        .map(number -> number.signum() == 0
                                ? "0"
                                : number.stripTrailingZeros().toPlainString())
                        .orElse(typed.strip());
            case CONTAINERS ->
                Arrays.stream(Typed.text(typed)
                                .toUpperCase(Locale.ROOT)
                                .replaceAll(INSIDE_A_CONTAINER, "")
                                .split(BETWEEN_CONTAINERS, -1))
                        .map(Typed::code)
                        .filter(code -> !code.isEmpty())
                        .sorted()
                        .collect(Collectors.joining(" "));
            case TRANSPORT_DOCUMENT, COMMODITY, STATISTICAL, COUNTRY, CURRENCY, UN_LOCODE, CORPORATE, TRADER, MRN ->
                Typed.code(typed);
        };
    }

    private static boolean isRead(FieldKind kind, String typed) {
        return switch (kind) {
            case DAY -> Typed.dayOrEra(typed).isPresent();
            case TIME -> Typed.timeOfDay(typed).isPresent();
            case NUMBER, COUNT -> Typed.number(typed).isPresent();
            default -> true;
        };
    }
}
