package io.tsunagi.declaration.domain;

import java.util.regex.Pattern;

/** A container number after ISO 6346: three letters of the owner, one of U, J, Z, R, six digits, one check digit. */
final class ContainerNumber {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}[UJZR]\\d{7}");

    private ContainerNumber() {}

    /** Whether the text is a container number with a fitting check digit. */
    static boolean isValid(String typed) {
        String code = Typed.code(typed);
        return FORM.matcher(code).matches() && check(code) == code.charAt(10) - '0';
    }

    private static int check(String code) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += value(code.charAt(i)) << i;
        }
        return sum % 11 % 10;
    }

    /** A is 10 and so on, but no letter is worth a multiple of 11: B 12, L 23, V 34. */
    private static int value(char c) {
        if (c <= '9') {
            return c - '0';
        }
        int plain = c - 'A' + 10;
        return plain + (c >= 'B' ? 1 : 0) + (c >= 'L' ? 1 : 0) + (c >= 'V' ? 1 : 0);
    }
}
