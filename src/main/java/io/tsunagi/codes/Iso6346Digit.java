package io.tsunagi.codes;

/** The check digit of ISO 6346, which containers and movement reference numbers (MRN) of the EU share. */
final class Iso6346Digit {

    private Iso6346Digit() {}

    /** The digit after these letters and digits: sum of value times 2 to the position, modulo 11; a remainder of 10 is 0. */
    static int of(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += value(body.charAt(i)) << i;
        }
        return sum % 11 % 10;
    }

    /** A is 10 and so on upwards, leaving out 11, 22 and 33, the multiples of the modulus: B 12, L 23, V 34. */
    private static int value(char c) {
        if (c <= '9') {
            return c - '0';
        }
        int plain = c - 'A' + 10;
        return plain + (c >= 'B' ? 1 : 0) + (c >= 'L' ? 1 : 0) + (c >= 'V' ? 1 : 0);
    }
}
