package io.tsunagi.shipment.csv;

import java.util.regex.Pattern;

/** A container number after ISO 6346:2022: owner (3 letters), category U, J, Z or R, six digits, one check digit. */
final class ContainerNumber {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}[UJZR]\\d{7}");

    private ContainerNumber() {}

    static boolean hasForm(String code) {
        return FORM.matcher(code).matches();
    }

    /** The number with the check digit that belongs to its first ten characters; it must have the form. */
    static String corrected(String code) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += value(code.charAt(i)) << i;
        }
        // a remainder of 10 is written 0
        return code.substring(0, 10) + sum % 11 % 10;
    }

    /** A is 10 and so on upwards, leaving out 11, 22 and 33, the multiples of the modulus. */
    private static int value(char c) {
        if (c <= '9') {
            return c - '0';
        }
        int plain = c - 'A' + 10;
        return plain + (c >= 'B' ? 1 : 0) + (c >= 'L' ? 1 : 0) + (c >= 'V' ? 1 : 0);
    }
}
