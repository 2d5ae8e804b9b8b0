package io.tsunagi.faxorder.domain;

import io.tsunagi.codes.Typed;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes facts of what was keyed from the head and the rows of a form. */
final class Facts {

    /** Most days of stock that count; more is a slip of the pen. */
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(365);

    private Facts() {}

    /** The customer: as printed, or as keyed from a form with an empty head. */
    static Customer keyed(OrderSheet sheet, Map<String, String> values) {
        return sheet.printed()
                ? sheet.customer()
                : new Customer(
                        text(values, FieldLabels.NUMBER),
                        text(values, FieldLabels.NAME),
                        CustomerKind.of(text(values, FieldLabels.KIND)).orElse(null),
                        text(values, FieldLabels.ADDRESS),
                        text(values, FieldLabels.PHONE));
    }

    /** Whether goods can be sent to that customer, and ranked. */
    static boolean complete(Customer customer) {
        return !customer.name().isBlank()
                && customer.kind() != null
                && !customer.address().isBlank();
    }

    /** Days of stock; null when the sheet does not say, or nothing that can be. */
    static @Nullable BigDecimal cover(Map<String, String> values) {
        BigDecimal days = number(text(values, FieldLabels.COVER));
        return days == null || days.compareTo(MOST_DAYS) > 0 ? null : days;
    }

    /** A number; null when it is none. */
    static @Nullable BigDecimal number(String value) {
        return Typed.number(value).orElse(null);
    }

    private static String text(Map<String, String> values, String name) {
        return values.getOrDefault(name, "").strip();
    }
}
