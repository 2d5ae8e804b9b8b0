package io.tsunagi.contact.domain.check;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.contact.domain.check.CommunicationCheck.Scope;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts a communications check: a line for each contact, and a mail with a link for those who have mail. */
@Service
public class StartCheck {

    /** Fewest and most hours that people have to answer. */
    public static final int FEWEST_HOURS = 1;

    /** Most hours: 30 days. */
    public static final int MOST_HOURS = 720;

    private final Checks checks;
    private final CheckScope scope;
    private final CheckLetters letters;
    private final AuditTrail audit;
    private final Hand hand;

    StartCheck(Checks checks, CheckScope scope, CheckLetters letters, AuditTrail audit, Hand hand) {
        this.checks = checks;
        this.scope = scope;
        this.letters = letters;
        this.audit = audit;
        this.hand = hand;
    }

    /**
     * Starts it; the same form a second time gives the first one's reference. The reminder goes out after half the time.
     *
     * @return reference, kind CC
     * @throws Refused at {@code value} when it names nothing, nobody is there to ask or the same contacts are being asked already, at
     *     {@code hours} when these are too few or too many
     */
    @Transactional
    public String start(Command command) {
        Optional<CommunicationCheck> same = checks.byKey(command.key());
        if (same.isPresent()) {
            return same.get().reference();
        }
        CommunicationCheck check = begun(command);
        List<CheckLine> lines = scope.lines(check.reference(), check.scope(), check.value());
        if (!checks.add(command.key(), check)) {
            throw new Refused(Refusal.of("contact.refused.form"));
        }
        Map<UUID, String> hashes = letters.write(check, lines, false);
        checks.add(lines, hashes);
        audit.record(new Change(
                "contact.check-started",
                check.reference(),
                check.scope() == Scope.DISRUPTION ? check.value() : null,
                null,
                "RUNNING",
                "asked=" + lines.size() + " mailed=" + hashes.size()));
        return check.reference();
    }

    private CommunicationCheck begun(Command command) {
        boolean all = command.scope() == Scope.ALL;
        String value = all ? "" : command.value().strip().toUpperCase(Locale.ROOT);
        if (command.hours() < FEWEST_HOURS || command.hours() > MOST_HOURS) {
            throw new Refused(Refusal.at("hours", "checks.refused.hours", FEWEST_HOURS, MOST_HOURS));
        }
        if (checks.running(command.scope(), value)) {
            throw new Refused(Refusal.at("value", "checks.refused.running"));
        }
        Instant now = hand.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Duration time = Duration.ofHours(command.hours());
        return new CommunicationCheck(
                hand.references().next("CC").toString(),
                command.scope(),
                value,
                hand.signedIn().person().login(),
                now,
                now.plus(time.dividedBy(2)),
                null,
                now.plus(time),
                null,
                null);
    }

    /** Who acts, when, and under which number. */
    @Service
    record Hand(SignedIn signedIn, Clock clock, References references) {}

    /**
     * What to check.
     *
     * @param key of the form, so that sending it twice starts one check
     * @param value code of the partner, reference of the disruption or number of the tier; empty for all
     * @param hours until it closes
     */
    public record Command(String key, Scope scope, String value, int hours) {

        public Command {
            if (key.isBlank() || key.length() > 100) {
                throw new Refused(Refusal.of("contact.refused.form"));
            }
        }
    }
}
