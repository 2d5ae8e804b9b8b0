package io.tsunagi.shipment.csv;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers as shippers write them: full width, with thousands separators, with a unit behind. */
final class NumberReader {

    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,9})?)\\s*([^\\d\\s.,+-]\\S{0,9})?");

    private NumberReader() {}

    /** The number and its unit; null when the text is no number. */
    static @Nullable Measured read(String cell) {
        Matcher matcher = FORM.matcher(Plain.code(cell));
        if (!matcher.matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
        return new Measured(Plain.number(number), matcher.group(2));
    }

    /** The weight in kilograms; null when the text is no weight. Units known: kg, g, t. */
    static @Nullable BigDecimal kilograms(String cell) {
        Measured measured = read(cell);
        if (measured == null) {
            return null;
        }
        String unit = measured.unit() == null ? "kg" : measured.unit().toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "kg", "kgs" -> measured.number();
            case "g" -> Plain.number(measured.number().movePointLeft(3));
            case "t" -> Plain.number(measured.number().movePointRight(3));
            default -> null;
        };
    }

    /** A number with the unit that stood behind it. */
    record Measured(BigDecimal number, @Nullable String unit) {}
}
