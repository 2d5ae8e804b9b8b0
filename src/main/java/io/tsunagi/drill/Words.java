package io.tsunagi.drill;

import java.util.Locale;

/** A text in both languages, never empty in either. */
public record Words(String ja, String en) {

    /** The one for that language; English for any but Japanese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") ? ja : en;
    }
}
