package io.tsunagi.codes;

import java.util.Optional;
import java.util.regex.Pattern;

/** A container number after ISO 6346: owner (3 letters), category U, J, Z or R, six digits, one check digit. */
public final class ContainerNumber {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}[UJZR]\\d{7}");

    private ContainerNumber() {}

    /** Whether a plain code has the form, its check digit left aside. */
    public static boolean hasForm(String code) {
        return FORM.matcher(code).matches();
    }

    /** The number with the check digit that belongs to its first ten characters; it must have the form. */
    public static String corrected(String code) {
        return code.substring(0, 10) + Iso6346Digit.of(code.substring(0, 10));
    }

    /** What is wrong with a number as typed; empty when nothing is. */
    public static Optional<Flaw> flaw(String typed) {
        String code = Typed.code(typed);
        if (!hasForm(code)) {
            return Optional.of(Flaw.of("container.form", Typed.shown(typed)));
        }
        String right = corrected(code);
        return right.equals(code)
                ? Optional.empty()
                : Optional.of(Flaw.of("container.check", code, code.substring(10), right.substring(10)));
    }
}
