package io.tsunagi.contact.web;

import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what people typed into the forms of calls, changes and checks; full-width digits are forgiven. */
record TypedContact(Map<String, String> typed) {

    String text(String field) {
        return TypedBoxes.storable(typed.getOrDefault(field, "")).strip();
    }

    /** A text; null when nothing was typed or chosen. */
    @Nullable
    String textOrNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** An id; null when nothing was chosen. */
    @Nullable
    UUID id(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.at(field, "contact.refused.choose"));
        }
    }

    /** A whole number of at most four digits; none is refused at the field. */
    int number(String field) {
        String plain = Normalizer.normalize(text(field), Normalizer.Form.NFKC);
        if (!plain.matches("\\d{1,4}")) {
            throw new Refused(Refusal.at(field, "contact.refused.number"));
        }
        return Integer.parseInt(plain);
    }

    /** A time in the zone of the house. */
    Instant time(String field, Times times) {
        return times.parse(text(field)).orElseThrow(() -> new Refused(Refusal.at(field, "contact.refused.time")));
    }

    /** A time in the zone of the house; null when nothing was typed. */
    @Nullable
    Instant timeOrNull(String field, Times times) {
        return text(field).isEmpty() ? null : time(field, times);
    }

    <E extends Enum<E>> E one(E[] known, String field) {
        return Arrays.stream(known)
                .filter(value -> value.name().equals(text(field)))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.at(field, "contact.refused.choose")));
    }
}
