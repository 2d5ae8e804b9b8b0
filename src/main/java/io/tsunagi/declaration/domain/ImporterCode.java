package io.tsunagi.declaration.domain;

import java.util.regex.Pattern;

/**
 * An importer code as NACCS takes it: 法人番号 with four digits of branch (17), a JASTPRO code (P, twelve characters, never I
 * or O), or a code issued by customs (C, seventeen characters).
 */
final class ImporterCode {

    private static final Pattern CORPORATE = Pattern.compile("\\d{17}");
    private static final Pattern JASTPRO = Pattern.compile("P[A-HJ-NP-Z0-9]{11,12}");
    private static final Pattern CUSTOMS = Pattern.compile("C[A-Z0-9]{16}");

    private ImporterCode() {}

    /** Whether the text is one of the three. */
    static boolean isValid(String typed) {
        String code = Typed.code(typed);
        return CORPORATE.matcher(code).matches() && CorporateNumber.isValid(code.substring(0, 13))
                || JASTPRO.matcher(code).matches()
                || CUSTOMS.matcher(code).matches();
    }

    /** Whether it is a JASTPRO code of thirteen characters: the published length can be read as twelve or thirteen. */
    static boolean hasDoubtfulLength(String typed) {
        String code = Typed.code(typed);
        return code.length() == 13 && JASTPRO.matcher(code).matches();
    }
}
