package io.tsunagi.overview.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes lengths of time: minutes below two hours, hours below two days, then days and hours. */
@Component
class Spans {

    private static final int HOURS_BELOW = 48;
    private static final int MINUTES_BELOW = 120;

    private final MessageSource messages;

    Spans(MessageSource messages) {
        this.messages = messages;
    }

    /** For instance {@code 30 h}; the sign is left out. */
    String text(Duration span, Locale locale) {
        Duration size = span.abs();
        if (size.toMinutes() < MINUTES_BELOW) {
            return messages.getMessage("overview.span.minutes", new Object[] {size.toMinutes()}, locale);
        }
        if (size.toHours() < HOURS_BELOW) {
            return messages.getMessage("overview.span.hours", new Object[] {size.toHours()}, locale);
        }
        return messages.getMessage("overview.span.days", new Object[] {size.toDays(), size.toHoursPart()}, locale);
    }
}
