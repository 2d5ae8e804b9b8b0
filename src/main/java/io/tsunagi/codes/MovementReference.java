package io.tsunagi.codes;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A movement reference number (MRN) of the EU or the UK: year, country, twelve letters or digits, a letter of the procedure,
 * and a check digit reckoned as in ISO 6346. A movement that began on paper has none, so nothing may demand one.
 */
public final class MovementReference {

    private static final Pattern FORM = Pattern.compile("\\d{2}[A-Z]{2}[A-Z0-9]{12}[A-Z]\\d");
    private static final String PROCEDURES = "ABCDEJKLMRSTUVW";

    private MovementReference() {}

    /** What is wrong with a number as typed; empty when nothing is. */
    public static Optional<Flaw> flaw(String typed) {
        String code = Typed.code(typed);
        if (!FORM.matcher(code).matches()) {
            return Optional.of(Flaw.of("mrn.form", code.length()));
        }
        if (!PlaceCode.isCountry(code.substring(2, 4))) {
            return Optional.of(Flaw.of("mrn.country", code.substring(2, 4)));
        }
        if (PROCEDURES.indexOf(code.charAt(16)) < 0) {
            return Optional.of(Flaw.of("mrn.procedure", code.substring(16, 17), PROCEDURES));
        }
        int right = Iso6346Digit.of(code.substring(0, 17));
        int given = code.charAt(17) - '0';
        return right == given ? Optional.empty() : Optional.of(Flaw.of("mrn.check", code, given, right));
    }
}
