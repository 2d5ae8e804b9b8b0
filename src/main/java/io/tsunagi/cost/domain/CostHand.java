package io.tsunagi.cost.domain;

import io.tsunagi.audit.WhoActs;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** What every use case of this feature needs: who acts, when, and the rule for words. */
@Component
public class CostHand {

    private final WhoActs who;
    private final Times times;
    private final Clock clock;

    CostHand(WhoActs who, Times times, Clock clock) {
        this.who = who;
        this.times = times;
        this.clock = clock;
    }

    /** Login of who acts. */
    public String who() {
        return who.login();
    }

    /** The moment. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day in the zone of the house. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), times.zone());
    }

    /** Refuses a text that is shorter or longer than allowed, counted without blanks around it. */
    public static void words(List<Refusal> refusals, String field, String typed, int shortest, int longest) {
        int length = typed.strip().length();
        if (length < shortest || length > longest) {
            refusals.add(Refusal.at(field, "cost.refused.words", shortest, longest));
        }
    }
}
