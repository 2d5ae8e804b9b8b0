package io.tsunagi.shipment.web.allocate;

import io.tsunagi.shipment.domain.allocate.Axis;
import io.tsunagi.shipment.domain.allocate.Reason;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reasons and decisions of a plan in words; pages call it as {@code @allocationWords}. */
@Component("allocationWords")
public class AllocationWords {

    private static final int SHOWN = 3;

    private final MessageSource messages;

    AllocationWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A reason in the language of the reader. */
    public String of(Reason reason) {
        return of(reason, LocaleContextHolder.getLocale());
    }

    String of(Reason reason, Locale locale) {
        List<Object> numbers = new ArrayList<>(reason.numbers());
        if (reason.code() == Reason.Code.KIND) {
            numbers.set(0, messages.getMessage("allocate.kind." + numbers.get(0), null, locale));
        }
        return messages.getMessage(reason.message(), numbers.toArray(), locale);
    }

    /** What holds on an axis, short: the first entries, and how many more. */
    public String of(Axis axis, List<String> entries) {
        Locale locale = LocaleContextHolder.getLocale();
        if (entries.isEmpty()) {
            return messages.getMessage("allocate.none." + axis, null, locale);
        }
        return switch (axis) {
            case SHARES, CAP -> messages.getMessage("allocate.value." + axis, entries.toArray(), locale);
            case RHYTHM -> String.join(" · ", entries);
            default -> list(axis, entries, locale);
        };
    }

    private String list(Axis axis, List<String> entries, Locale locale) {
        String first = entries.stream()
                .limit(SHOWN)
                .map(entry -> word(axis, entry, locale))
                .collect(Collectors.joining(", "));
        return entries.size() <= SHOWN
                ? first
                : messages.getMessage("allocate.value.more", new Object[] {first, entries.size() - SHOWN}, locale);
    }

    /** An entry in words: kinds of units, customers and days have some. */
    public String word(Axis axis, String entry) {
        return word(axis, entry, LocaleContextHolder.getLocale());
    }

    private String word(Axis axis, String entry, Locale locale) {
        return switch (axis) {
            case UNITS -> messages.getMessage("allocate.kind." + entry, null, locale);
            case TYPES -> messages.getMessage("customer-type." + entry, null, locale);
            case CLOSED ->
                Character.isDigit(entry.charAt(0))
                        ? entry
                        : DayOfWeek.valueOf(entry).getDisplayName(TextStyle.FULL, locale);
            default -> entry;
        };
    }
}
