package io.tsunagi.watch.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.disruption.DisruptionDeclared;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.watch.domain.Alert.State;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person decides about an alert: dismisses it, joins it to a running disruption, or declares one of its system. */
@Service
public class DecideAlert {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final Alerts alerts;
    private final Disruptions disruptions;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    DecideAlert(Alerts alerts, Disruptions disruptions, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.alerts = alerts;
        this.disruptions = disruptions;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Dismisses it; the same person's same reason again changes nothing.
     *
     * @throws Refused at {@code reason} without one of 5 to 500 characters; when somebody decided otherwise
     */
    @Transactional
    public void dismiss(String reference, String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw new Refused(Refusal.at("reason", "watch.refused.words", SHORTEST, LONGEST));
        }
        Alert alert = locked(reference);
        if (alert.state() == State.DISMISSED && alert.reason().equals(why)) {
            return;
        }
        undecided(alert);
        decide(alert, State.DISMISSED, null, why, signedIn.person().login());
    }

    /**
     * Joins it to a disruption that is running; to the same again changes nothing.
     *
     * @throws Refused at {@code disruption} when there is none of that reference, or it is over; when somebody decided otherwise
     */
    @Transactional
    public void join(String reference, String disruption) {
        Disruption found = disruptions
                .find(disruption.strip())
                .orElseThrow(() -> new Refused(Refusal.at("disruption", "watch.refused.disruption")));
        if (found.state().isOver()) {
            throw new Refused(Refusal.at("disruption", "watch.refused.over", found.reference()));
        }
        Alert alert = locked(reference);
        if (alert.state() == State.JOINED && found.reference().equals(alert.disruption())) {
            return;
        }
        undecided(alert);
        decide(alert, State.JOINED, found.reference(), "", signedIn.person().login());
    }

    /** A manager declared a disruption: the new alert of its system is decided by that, in the same transaction. */
    @EventListener
    @Transactional
    public void declared(DisruptionDeclared event) {
        disruptions
                .find(event.reference())
                .flatMap(found -> alerts.lockNew("system:" + found.systemId()))
                .ifPresent(alert -> decide(alert, State.DECLARED, event.reference(), "", event.person()));
    }

    private void decide(Alert alert, State state, @Nullable String disruption, String reason, String person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        alerts.put(new Alert(
                alert.id(),
                alert.reference(),
                alert.about(),
                alert.partnerId(),
                alert.systemId(),
                alert.trouble(),
                alert.flapping(),
                state,
                alert.occurredAt(),
                alert.enteredAt(),
                alert.wellAt(),
                disruption,
                person,
                now,
                reason));
        audit.record(new Change(
                "watch.alert-decided",
                alert.reference(),
                disruption,
                alert.state().name(),
                state.name(),
                reason));
    }

    private Alert locked(String reference) {
        return alerts.lock(reference).orElseThrow(() -> new Refused(Refusal.of("watch.refused.alert", reference)));
    }

    private static void undecided(Alert alert) {
        if (alert.state() != State.NEW) {
            throw new Refused(Refusal.of("watch.refused.decided." + alert.state(), String.valueOf(alert.decidedBy())));
        }
    }
}
