package io.tsunagi.declaration.domain;

import java.util.regex.Pattern;

/** A 法人番号: thirteen digits, the first of which is the check digit. */
final class CorporateNumber {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{12}");

    private CorporateNumber() {}

    /** Whether the text is a corporate number with a fitting check digit. */
    static boolean isValid(String typed) {
        String code = Typed.code(typed);
        if (!FORM.matcher(code).matches()) {
            return false;
        }
        int sum = 0;
        for (int fromRight = 1; fromRight <= 12; fromRight++) {
            int digit = code.charAt(13 - fromRight) - '0';
            sum += fromRight % 2 == 0 ? 2 * digit : digit;
        }
        return 9 - sum % 9 == code.charAt(0) - '0';
    }
}
