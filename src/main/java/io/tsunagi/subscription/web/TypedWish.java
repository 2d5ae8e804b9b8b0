package io.tsunagi.subscription.web;

import io.tsunagi.shared.TypedBoxes;
import io.tsunagi.subscription.domain.Kind;
import io.tsunagi.subscription.domain.Wish;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Makes a wish of what was typed. */
final class TypedWish {

    private TypedWish() {}

    /** The wish, in the language that was chosen, else that of the page; refuses what {@link Wish} refuses. */
    static Wish of(Map<String, String> typed, Locale page) {
        String language = typed.getOrDefault("language", page.getLanguage());
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(typed.get("kind")))
                .findFirst()
                .orElse(null);
        return new Wish(
                TypedBoxes.storable(typed.getOrDefault("email", "")),
                language.equals("en") ? Locale.ENGLISH : Locale.JAPANESE,
                kind,
                TypedBoxes.storable(typed.getOrDefault("target", "")));
    }
}
