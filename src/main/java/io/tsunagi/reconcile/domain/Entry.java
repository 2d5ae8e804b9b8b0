package io.tsunagi.reconcile.domain;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A record of one side on its way into the comparison.
 *
 * @param line of the file, or our own count from 1
 * @param reference of ours; null for theirs
 * @param due day in the zone of the house
 * @param stage where it stands in the order of entering again; null for theirs
 */
public record Entry(
        int line,
        String number,
        @Nullable String reference,
        @Nullable String customer,
        @Nullable String item,
        @Nullable String destination,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable LocalDate due,
        @Nullable Standing state,
        @Nullable BigDecimal amount,
        @Nullable Stage stage) {

    /** The number as both sides are brought together by it: width, case, spaces and hyphens do not count. */
    public String key() {
        return key(number);
    }

    static String key(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "");
    }

    /** One line that says it all, for the hash of what was compared. */
    String written() {
        return String.join(
                "\t",
                number,
                shown(reference),
                shown(customer),
                shown(item),
                shown(destination),
                shown(quantity),
                shown(unit),
                shown(due),
                shown(state),
                shown(amount));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
