package io.tsunagi.codes;

import java.util.Optional;
import java.util.regex.Pattern;

/** An air waybill number (IATA Resolution 600a): prefix 3 digits, serial 7 digits, check digit = serial modulo 7. */
public final class AirWaybillNumber {

    private static final Pattern FORM = Pattern.compile("\\d{11}");

    private AirWaybillNumber() {}

    /** What is wrong with a number as typed; empty when nothing is. */
    public static Optional<Flaw> flaw(String typed) {
        String code = Typed.code(typed);
        if (!FORM.matcher(code).matches()) {
            return Optional.of(Flaw.of("air-waybill.form", code.length()));
        }
        int right = Integer.parseInt(code.substring(3, 10)) % 7;
        int given = code.charAt(10) - '0';
        return right == given
                ? Optional.empty()
                : Optional.of(
                        Flaw.of("air-waybill.check", code.substring(0, 3) + "-" + code.substring(3), given, right));
    }
}
