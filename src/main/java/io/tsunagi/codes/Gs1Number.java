package io.tsunagi.codes;

import java.util.Optional;

/**
 * Numbers of GS1 that end in a check digit: the sum of the digits, from the right weighted 3, 1, 3 ..., is filled up to a multiple of
 * ten (GS1 General Specifications, check digit calculations).
 */
public final class Gs1Number {

    /** Digits of an SSCC without its check digit. */
    private static final int SSCC_BODY = 17;

    private Gs1Number() {}

    /** The check digit of digits that lack one. */
    public static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }

    /**
     * A GTIN of 8, 12, 13 (JAN) or 14 digits in fourteen digits; empty for anything else, so also for a code of the shipper's own,
     * which has the right check digit one time in ten only.
     */
    public static Optional<String> gtin14(String typed) {
        String code = Typed.code(typed);
        boolean length = code.matches("\\d{8}|\\d{12,14}");
        if (!length || checkDigit(code.substring(0, code.length() - 1)) != code.charAt(code.length() - 1) - '0') {
            return Optional.empty();
        }
        return Optional.of("0".repeat(14 - code.length()) + code);
    }

    /** How many SSCC a company prefix gives with one extension digit. */
    public static long serials(String prefix) {
        return (long) Math.pow(10, SSCC_BODY - 1 - prefix.length());
    }

    /**
     * An SSCC in eighteen digits.
     *
     * @param extension 0 to 9, free for the company
     * @param prefix company prefix, 4 to 12 digits
     * @param serial from 0, below {@link #serials}
     */
    public static String sscc(int extension, String prefix, long serial) {
        if (!prefix.matches("\\d{4,12}") || serial < 0 || serial >= serials(prefix)) {
            throw new IllegalArgumentException("no SSCC of prefix " + prefix + " and serial " + serial);
        }
        int room = SSCC_BODY - 1 - prefix.length();
        String number = Long.toString(serial);
        String body = extension + prefix + "0".repeat(room - number.length()) + number;
        return body + checkDigit(body);
    }
}
