package io.tsunagi.declaration.domain;

import java.util.regex.Pattern;

/** An air waybill number (IATA Resolution 600a): prefix 3 digits, serial 7 digits, check digit = serial modulo 7. */
final class AirWaybillNumber {

    private static final Pattern FORM = Pattern.compile("\\d{11}");

    private AirWaybillNumber() {}

    /** Whether the text is an air waybill number with a fitting check digit. */
    static boolean isValid(String typed) {
        String code = Typed.code(typed);
        return FORM.matcher(code).matches()
                && Integer.parseInt(code.substring(3, 10)) % 7 == Integer.parseInt(code.substring(10));
    }
}
