package io.tsunagi.codes;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An importer code as NACCS takes it (NACCS Center, 2024-07-01): 法人番号 with four digits of branch (17), a JASTPRO code (P,
 * twelve characters, never I or O), or a code issued by customs (C, seventeen characters).
 */
public final class ImporterCode {

    private static final Pattern CORPORATE = Pattern.compile("\\d{17}");
    private static final Pattern JASTPRO = Pattern.compile("P[A-HJ-NP-Z0-9]{11,12}");
    private static final Pattern CUSTOMS = Pattern.compile("C[A-Z0-9]{16}");

    private ImporterCode() {}

    /** What is wrong with a code as typed; empty when it is one of the three. */
    public static Optional<Flaw> flaw(String typed) {
        String code = Typed.code(typed);
        if (CORPORATE.matcher(code).matches()) {
            return CorporateNumber.flaw(code.substring(0, 13));
        }
        if (JASTPRO.matcher(code).matches() || CUSTOMS.matcher(code).matches()) {
            return Optional.empty();
        }
        if (code.matches("\\d{13}")) {
            return Optional.of(Flaw.of("importer.branch", code));
        }
        return Optional.of(
                code.matches("P[A-Z0-9]{11,12}") ? Flaw.of("importer.jastpro-letters") : Flaw.of("importer.form"));
    }

    /** Whether it is a JASTPRO code of thirteen characters: the published length can be read as twelve or thirteen. */
    public static boolean hasDoubtfulLength(String typed) {
        String code = Typed.code(typed);
        return code.length() == 13 && JASTPRO.matcher(code).matches();
    }
}
