package io.tsunagi.disruption.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what happened to a disruption: to the audit record and to the other features, in the transaction of the change. */
@Component
class Announcements {

    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final SignedIn signedIn;

    Announcements(AuditTrail audit, ApplicationEventPublisher events, SignedIn signedIn) {
        this.audit = audit;
        this.events = events;
        this.signedIn = signedIn;
    }

    /** Login of who acts. */
    String person() {
        return signedIn.person().login();
    }

    /** Writes the change to the audit record. */
    void changed(String action, @Nullable State from, DisruptionCase now, String note) {
        audit.record(new AuditTrail.Change(
                action,
                now.reference(),
                now.reference(),
                from == null ? null : from.name(),
                now.state().name(),
                note));
    }

    /** Tells the other features, in this transaction. */
    void publish(Object event) {
        events.publishEvent(event);
    }
}
