package io.tsunagi.scanning.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed to name a sheet.
 *
 * @param text reference or code
 * @param page page of the sheet that was typed behind the reference; 0 for none
 */
record TypedSheet(String text, int page) {

    private static final Pattern WITH_PAGE =
            Pattern.compile("([A-Z]{1,3}-\\d{4}-\\d{4,9}-[A-Z])\\s*[/#・ ]\\s*(\\d{1,5})");

    /** Reads a reference with its page; anything else is taken as it is. */
    static TypedSheet of(String typed) {
        String plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        Matcher matcher = WITH_PAGE.matcher(plain);
        return matcher.matches()
                ? new TypedSheet(matcher.group(1), Integer.parseInt(matcher.group(2)))
                : new TypedSheet(typed.strip(), 0);
    }
}
