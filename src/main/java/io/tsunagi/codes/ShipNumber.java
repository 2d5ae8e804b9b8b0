package io.tsunagi.codes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IMO ship number: seven digits, the last of which checks the others (weights 7 to 2). Some real ships break the rule, so a
 * flaw is a reason to look again and never to refuse. NACCS identifies ships by call sign, not by this number.
 */
public final class ShipNumber {

    private static final Pattern FORM = Pattern.compile("(?:IMO)?(\\d{7})");
    private static final Pattern IN_A_NAME = Pattern.compile("\\bIMO[\\s:.-]*(\\d{7})\\b", Pattern.CASE_INSENSITIVE);

    private ShipNumber() {}

    /** What is doubtful about a number as typed, with or without {@code IMO} before it; empty when nothing is. */
    public static Optional<Flaw> flaw(String typed) {
        Matcher matcher = FORM.matcher(Typed.code(typed));
        return matcher.matches() ? check(matcher.group(1)) : Optional.of(Flaw.of("ship.form"));
    }

    /** What is doubtful about a number that stands in the name of a ship as {@code IMO 9319466}; empty when none stands there. */
    public static Optional<Flaw> flawIn(String name) {
        Matcher matcher = IN_A_NAME.matcher(Typed.text(name));
        return matcher.find() ? check(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Flaw> check(String digits) {
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (digits.charAt(i) - '0') * (7 - i);
        }
        int given = digits.charAt(6) - '0';
        return sum % 10 == given ? Optional.empty() : Optional.of(Flaw.of("ship.check", digits, given, sum % 10));
    }
}
