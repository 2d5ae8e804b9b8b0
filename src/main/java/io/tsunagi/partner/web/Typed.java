package io.tsunagi.partner.web;

import io.tsunagi.partner.domain.Hours;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a form of the map; forms keep texts, so that nothing typed is lost when it is refused. */
final class Typed {

    private Typed() {}

    /** The text, empty when the field was not sent. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** A whole number; empty when it is none. */
    static Optional<Integer> number(String typed) {
        try {
            return Optional.of(Integer.valueOf(typed.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Hours, with decimals such as 0.5; empty when it is none or finer than a minute. */
    static Optional<Duration> duration(String typed) {
        return io.tsunagi.codes.Typed.number(typed).flatMap(Hours::duration);
    }

    /** Hours as {@link #duration} reads them; empty for none. */
    static String hours(@Nullable Duration duration) {
        return duration == null ? "" : Hours.text(duration);
    }

    /** An id; empty when it is none. */
    static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A day, ISO 8601; empty when it is none. */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A constant of an enum; the first one when it is none of them, for a select always sends one. */
    static <E extends Enum<E>> E choice(Class<E> type, String typed) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        return type.getEnumConstants()[0];
    }
}
