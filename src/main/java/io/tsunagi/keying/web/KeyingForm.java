package io.tsunagi.keying.web;

import io.tsunagi.frame.Times;
import io.tsunagi.keying.domain.SendKeying.Sent;
import io.tsunagi.keying.domain.TypedField;
import io.tsunagi.keying.domain.TypedTimes;
import io.tsunagi.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page of a job sends: {@code value.<name>}, {@code unreadable.<name>}, {@code asWritten.<name>}, and the times. */
final class KeyingForm {

    static final String VALUE = "value.";
    static final String UNREADABLE = "unreadable.";
    static final String AS_WRITTEN = "asWritten.";
    static final String WRITTEN = "writtenAt";
    static final String HAPPENED = "happenedAt";

    private final Map<String, String> typed;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Sent sent;

    KeyingForm(Map<String, String> typed, Times times) {
        this.typed = typed;
        Map<String, TypedField> fields = new HashMap<>();
        typed.forEach((name, text) -> {
            if (name.startsWith(VALUE)) {
                String field = name.substring(VALUE.length());
                fields.put(
                        field,
                        new TypedField(
                                text, typed.containsKey(UNREADABLE + field), typed.containsKey(AS_WRITTEN + field)));
            }
        });
        TypedTimes asked = new TypedTimes(
                time(WRITTEN, "keying.refused.written-unread", times),
                typed.containsKey("notOnSheet"),
                time(HAPPENED, "keying.refused.happened-unread", times));
        this.sent = new Sent(round(typed.getOrDefault("round", "")), fields, asked, typed.containsKey("empties"));
    }

    private @Nullable Instant time(String field, String message, Times times) {
        String text = typed.getOrDefault(field, "");
        if (text.isBlank()) {
            return null;
        }
        Instant at = times.parse(text).orElse(null);
        if (at == null) {
            refusals.add(Refusal.at(field, message));
        }
        return at;
    }

    private static int round(String typed) {
        return typed.matches("[123]") ? Integer.parseInt(typed) : 0;
    }

    /** What was sent, as far as it could be read. */
    Sent sent() {
        return sent;
    }

    /** Times that could not be read. */
    List<Refusal> refusals() {
        return refusals;
    }
}
