package io.tsunagi.declaration.domain.route;

import java.util.Locale;

/** A text of a rule in both languages; empty in both when the rule says nothing. */
public record Bilingual(String ja, String en) {

    /** The text in the language of a page. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") ? ja : en;
    }

    /** Whether the rule says anything. */
    public boolean said() {
        return !ja.isEmpty();
    }
}
