package io.tsunagi.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows instants in the zone of the house, always saying the zone, and reads what people type in it. */
@Component("times")
public class Times {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Clock clock;
    private final ZoneId zone;
    private final MessageSource messages;

    Times(Clock clock, @Value("${tsunagi.zone:Asia/Tokyo}") ZoneId zone, MessageSource messages) {
        this.clock = clock;
        this.zone = zone;
        this.messages = messages;
    }

    /** For instance {@code 2025-10-25 14:00 JST}. */
    public String exact(Instant at) {
        return EXACT.format(at.atZone(zone)) + " " + zoneName();
    }

    /** For instance {@code in 3 h} or {@code 2 d ago}, in the language of the page; hours above two, days above two days. */
    public String relative(Instant at) {
        Duration distance = Duration.between(clock.instant(), at);
        Duration size = distance.abs();
        String unit = size.toMinutes() < 120 ? "minutes" : size.toHours() < 48 ? "hours" : "days";
        long number = unit.equals("minutes") ? size.toMinutes() : unit.equals("hours") ? size.toHours() : size.toDays();
        String direction = distance.isNegative() ? "ago" : "ahead";
        return messages.getMessage(
                "time." + direction + "." + unit, new Object[] {number}, LocaleContextHolder.getLocale());
    }

    /** The value of a {@code datetime-local} field. */
    public String input(Instant at) {
        return INPUT.format(at.atZone(zone));
    }

    /** Reads the value of a {@code datetime-local} field; empty when it is none. */
    public Optional<Instant> parse(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.strip()).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The present moment, for pages that default to it. */
    public Instant now() {
        return clock.instant();
    }

    /** Short name of the zone, for instance JST. */
    public String zoneName() {
        String name = zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return name.equals("JT") ? "JST" : name;
    }

    /** The zone of the house. */
    public ZoneId zone() {
        return zone;
    }
}
