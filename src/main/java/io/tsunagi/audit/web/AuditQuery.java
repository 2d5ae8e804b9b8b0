package io.tsunagi.audit.web;

import io.tsunagi.audit.AuditSearch.Filter;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asks the audit record, as typed.
 *
 * @param day year-month-day in Japan; empty for any
 * @param before sequence where the page before ended
 */
public record AuditQuery(
        @Nullable String reference,
        @Nullable String who,
        @Nullable String action,
        @Nullable String day,
        @Nullable Long before) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /**
     * The filter it stands for.
     *
     * @throws Refused at {@code day} when that is no day
     */
    Filter filter() {
        LocalDate on = date();
        return new Filter(
                text(reference),
                text(who),
                List.of(text(action)),
                on == null ? null : start(on),
                on == null ? null : start(on.plusDays(1)));
    }

    /** Path of the page after that entry, with the same filter. */
    String next(String path, long last) {
        UriComponentsBuilder next = UriComponentsBuilder.fromPath(path);
        add(next, "reference", reference);
        add(next, "who", who);
        add(next, "action", action);
        add(next, "day", day);
        return next.queryParam("before", last).encode().build().toUriString();
    }

    private @Nullable LocalDate date() {
        if (text(day).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text(day));
        } catch (DateTimeParseException e) {
            throw new Refused(Refusal.at("day", "audit.day.invalid"));
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(JAPAN).toInstant();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            path.queryParam(name, text(value));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
