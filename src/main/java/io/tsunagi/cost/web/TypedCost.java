package io.tsunagi.cost.web;

import io.tsunagi.cost.domain.Amounts;
import io.tsunagi.shared.Money;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what people typed into the forms of costs and letters; full-width digits are forgiven. */
record TypedCost(Map<String, String> typed) {

    String text(String field) {
        return TypedBoxes.storable(typed.getOrDefault(field, "")).strip();
    }

    /** The constant of that name; null when none was chosen. */
    <E extends Enum<E>> @Nullable E one(E[] known, String field) {
        return Arrays.stream(known)
                .filter(value -> value.name().equals(text(field)))
                .findFirst()
                .orElse(null);
    }

    /** A day; null when nothing was typed, refused when it is none. */
    @Nullable
    LocalDate day(String field) {
        String typed = text(field);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new Refused(Refusal.at(field, "cost.refused.day"));
        }
    }

    /** A whole number of at most three digits; 0 when nothing was typed. */
    int days(String field) {
        String plain = Normalizer.normalize(text(field), Normalizer.Form.NFKC);
        if (!plain.matches("\\d{0,3}")) {
            throw new Refused(Refusal.at(field, "cost.refused.free-days", 999));
        }
        return plain.isEmpty() ? 0 : Integer.parseInt(plain);
    }

    /** An amount in the currency that was typed beside it; null when nothing was typed, refused when it is none. */
    @Nullable
    Money money(String field, String currency) {
        if (text(field).isEmpty()) {
            return null;
        }
        if (Amounts.currency(currency).isEmpty()) {
            throw new Refused(Refusal.at("currency", "cost.refused.currency-unknown"));
        }
        Optional<Money> money = Amounts.read(text(field), currency);
        return money.orElseThrow(() -> new Refused(Refusal.at(field, "cost.refused.amount")));
    }
}
