package io.tsunagi.codes;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Legal Entity Identifier (ISO 17442): eighteen letters and digits and two check digits by ISO/IEC 7064, MOD 97-10. */
public final class LegalEntityIdentifier {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int LENGTH = 20;
    private static final int CHECKED = 18;
    private static final int RADIX = 36;

    private LegalEntityIdentifier() {}

    /** What is wrong with an identifier as typed; empty when nothing is. */
    public static Optional<Flaw> flaw(String typed) {
        String code = Typed.code(typed);
        if (!FORM.matcher(code).matches()) {
            return Optional.of(Flaw.of("lei.form", code.length()));
        }
        int right = 98 - remainder(code.substring(0, CHECKED) + "00");
        int given = Integer.parseInt(code.substring(CHECKED, LENGTH));
        return right == given
                ? Optional.empty()
                : Optional.of(Flaw.of("lei.check", code, code.substring(CHECKED), "%02d".formatted(right)));
    }

    /** Letters count as 10 to 35. */
    private static int remainder(String code) {
        StringBuilder digits = new StringBuilder();
        code.chars().forEach(letter -> digits.append(Character.digit(letter, RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValueExact();
    }
}
