package io.tsunagi.codes;

import java.util.Optional;
import java.util.regex.Pattern;

/** A 法人番号: thirteen digits, the first of which is the check digit. */
public final class CorporateNumber {

    private static final Pattern FORM = Pattern.compile("\\d{13}");

    private CorporateNumber() {}

    /** What is wrong with a number as typed; empty when nothing is. */
    public static Optional<Flaw> flaw(String typed) {
        String code = Typed.code(typed);
        if (!FORM.matcher(code).matches()) {
            return Optional.of(Flaw.of("corporate.form", code.length()));
        }
        int sum = 0;
        for (int fromRight = 1; fromRight <= 12; fromRight++) {
            int digit = code.charAt(13 - fromRight) - '0';
            sum += fromRight % 2 == 0 ? 2 * digit : digit;
        }
        int right = 9 - sum % 9;
        int given = code.charAt(0) - '0';
        return right == given ? Optional.empty() : Optional.of(Flaw.of("corporate.check", code, given, right));
    }
}
