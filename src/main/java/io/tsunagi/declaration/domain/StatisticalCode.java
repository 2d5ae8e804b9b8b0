package io.tsunagi.declaration.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statistical code: six digits of the Harmonized System, three of Japan, and the NACCS digit if given.
 *
 * @param hs six digits
 * @param national three digits
 * @param naccs tenth character: 0 to 6, {@code X} or {@code E} for small values, {@code Y}; empty when not given
 */
record StatisticalCode(String hs, String national, String naccs) {

    private static final Pattern FORM = Pattern.compile("(\\d{6})(\\d{3})([0-6XEY]?)");
    private static final int RESERVED_CHAPTER = 77;

    /** The code as typed, with or without dots and hyphens; empty when it is none. Chapter 77 is reserved, 00 does not exist. */
    static Optional<StatisticalCode> of(String typed) {
        Matcher matcher = FORM.matcher(Typed.code(typed));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int chapter = Integer.parseInt(matcher.group(1).substring(0, 2));
        if (chapter == 0 || chapter == RESERVED_CHAPTER) {
            return Optional.empty();
        }
        return Optional.of(new StatisticalCode(matcher.group(1), matcher.group(2), matcher.group(3)));
    }

    /**
     * The NACCS digit that fits: the nine digits modulo 7. The rule is derived from thirty published codes and stands in no
     * document we know, so a difference is a warning and never a refusal.
     */
    int expectedNaccsDigit() {
        return Integer.parseInt(hs + national) % 7;
    }

    /** Whether a NACCS digit is given and is another one than expected. */
    boolean naccsDigitDiffers() {
        return naccs.matches("\\d") && Integer.parseInt(naccs) != expectedNaccsDigit();
    }

    /** As it is printed: {@code 6307.90}. */
    String printedHs() {
        return hs.substring(0, 4) + "." + hs.substring(4);
    }
}
