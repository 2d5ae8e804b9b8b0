package io.tsunagi.codes;

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
public record StatisticalCode(String hs, String national, String naccs) {

    private static final Pattern FORM = Pattern.compile("(\\d{6})(\\d{3})([0-6XEY]?)");
    private static final int RESERVED_CHAPTER = 77;

    /** The code as typed, with or without dots and hyphens; empty when it is none. Chapter 77 is reserved, 00 does not exist. */
    public static Optional<StatisticalCode> of(String typed) {
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

    /** What is wrong with a code as typed; empty when it has the form. Whether it is in the tariff is not looked up here. */
    public static Optional<Flaw> flaw(String typed) {
        if (of(typed).isPresent()) {
            return Optional.empty();
        }
        String code = Typed.code(typed);
        return Optional.of(
                FORM.matcher(code).matches()
                        ? Flaw.of("statistical.chapter", code.substring(0, 2))
                        : Flaw.of("statistical.form", Typed.shown(typed)));
    }

    /** The nine digits, by which the tariff knows it. */
    public String nineDigits() {
        return hs + national;
    }

    /**
     * The NACCS digit that fits: the nine digits modulo 7. The rule is derived from thirty published codes and stands in no
     * document we know, so a difference is a warning and never a refusal.
     */
    public int expectedNaccsDigit() {
        return Integer.parseInt(hs + national) % 7;
    }

    /** Whether a NACCS digit is given and is another one than expected. */
    public boolean naccsDigitDiffers() {
        return naccs.matches("\\d") && Integer.parseInt(naccs) != expectedNaccsDigit();
    }

    /** As it is printed: {@code 6307.90}. */
    public String printedHs() {
        return hs.substring(0, 4) + "." + hs.substring(4);
    }

    /** As people write it: {@code 6307.90-023}. */
    public String written() {
        return printedHs() + "-" + national;
    }
}
