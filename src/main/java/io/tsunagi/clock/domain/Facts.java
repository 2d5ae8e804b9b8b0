package io.tsunagi.clock.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of data that may have leaked, as a person stated it at one moment.
 *
 * @param what kinds of data in words, no single person's data
 * @param whose whose data: customers of which shipper, staff, ...
 * @param laws which laws apply, as the person answered
 * @param controller whom we hold it for; empty when it is our own
 * @param persons how many people; null while nobody knows
 * @param sensitive whether 要配慮個人情報 are among it
 * @param financial whether misuse may cost people money
 * @param malicious whether somebody may have done it on purpose
 * @param cause as far as known
 * @param awareHow who told us, or how it was noticed
 * @param aware when somebody of the house became aware; every clock starts there
 */
public record Facts(
        String what,
        String whose,
        Set<Law> laws,
        HandlingRole role,
        String controller,
        @Nullable Integer persons,
        Known sensitive,
        Known financial,
        Known malicious,
        String cause,
        String awareHow,
        ThreeTimes aware) {

    /** More people than this have to be reported in Japan whatever the data (APPI enforcement rules, Art. 7 item 4). */
    public static final int MANY = 1_000;

    private static final int LONGEST = 1_000;

    public Facts {
        laws = Set.copyOf(laws);
        what = what.strip();
        whose = whose.strip();
        controller = role == HandlingRole.CONTROLLER ? "" : controller.strip();
        cause = cause.strip();
        awareHow = awareHow.strip();
    }

    /** How the decision table names the number of people. */
    String personsClass() {
        return persons == null ? "UNKNOWN" : persons > MANY ? "OVER_1000" : "UP_TO_1000";
    }

    /** Refuses what is missing or too long. */
    void check() {
        List<Refusal> refusals = new ArrayList<>();
        words("what", what, true, refusals);
        words("whose", whose, true, refusals);
        words("awareHow", awareHow, true, refusals);
        words("cause", cause, false, refusals);
        words("controller", controller, role == HandlingRole.PROCESSOR, refusals);
        if (laws.isEmpty()) {
            refusals.add(Refusal.at("laws", "clock.refused.laws"));
        }
        if (persons != null && persons < 0) {
            refusals.add(Refusal.at("persons", "clock.refused.persons"));
        }
        Refused.ifAny(refusals);
    }

    private static void words(String field, String text, boolean needed, List<Refusal> refusals) {
        if (needed && text.isEmpty()) {
            refusals.add(Refusal.at(field, "clock.refused.required"));
        } else if (text.length() > LONGEST) {
            refusals.add(Refusal.at(field, "clock.refused.too-long", LONGEST));
        }
    }
}
