package io.tsunagi.watch.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.storage.References;
import io.tsunagi.watch.domain.Alert.State;
import io.tsunagi.watch.domain.Report.Source;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises alerts. One thing has one new alert: whatever else is heard about it goes to that one, and while a disruption that it was
 * declared as or joined to is running, to that of the disruption.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RaiseAlert {

    /** Stands after the detail when too few anchors are chosen to know of our own line. */
    public static final String LINE_UNKNOWN = "LINE_UNKNOWN";

    private static final String SYSTEM = "system";

    private final Alerts alerts;
    private final Disruptions disruptions;
    private final References references;
    private final AuditTrail audit;

    RaiseAlert(Alerts alerts, Disruptions disruptions, References references, AuditTrail audit) {
        this.alerts = alerts;
        this.disruptions = disruptions;
        this.references = references;
        this.audit = audit;
    }

    /**
     * What an alert is about, and whose it is.
     *
     * @param key see {@link Alert#about()}
     */
    public record About(
            String key, @Nullable UUID partnerId, @Nullable UUID systemId) {

        /** A partner's system. */
        public static About system(UUID partner, UUID system) {
            return new About("system:" + system, partner, system);
        }

        /** Something whose system nobody knows yet. */
        public static About unknown(String key) {
            return new About(key, null, null);
        }
    }

    /** A probe failed, or goes and comes. */
    void probe(Probe probe, Found found, boolean flapping, boolean lineUnknown, Instant now) {
        UUID system = probe.systemId();
        UUID partner = probe.partnerId();
        if (system == null || partner == null) {
            throw new IllegalArgumentException("an anchor raises no alert: " + probe.id());
        }
        Trouble trouble = switch (found.outcome()) {
            case SLOW -> Trouble.SLOW;
            case WRONG -> Trouble.WRONG_DATA;
            default -> probe.trouble();
        };
        Instant since = probe.way() == Way.HEARTBEAT
                ? probe.quietSince()
                : probe.standing().wasBad() ? probe.standing().since() : now;
        String words = (flapping ? "FLAPPING" : found.detail()) + (lineUnknown ? " " + LINE_UNKNOWN : "");
        Report report = new Report(
                UUID.randomUUID(), Source.PROBE, probe.id(), trouble, probe.name(), "", words, since, now, now, SYSTEM);
        raise(About.system(partner, system), report, flapping);
    }

    /** Our own line is down; no partner is accused. */
    void ownLine(Instant now) {
        if (alerts.lockNew("own-line").isEmpty()) {
            Report report = new Report(
                    UUID.randomUUID(),
                    Source.OWN_LINE,
                    null,
                    Trouble.OWN_LINE,
                    "",
                    "",
                    "OWN_LINE",
                    now,
                    now,
                    now,
                    SYSTEM);
            raise(About.unknown("own-line"), report, false);
        }
    }

    /** What a probe told is over; a person still decides what to make of it. */
    void wellAgain(Probe probe, Instant now) {
        alerts.lockNew("system:" + probe.systemId())
                .filter(alert -> alert.wellAt() == null)
                .ifPresent(alert -> alerts.put(new Alert(
                        alert.id(),
                        alert.reference(),
                        alert.about(),
                        alert.partnerId(),
                        alert.systemId(),
                        alert.trouble(),
                        alert.flapping(),
                        alert.state(),
                        alert.occurredAt(),
                        alert.enteredAt(),
                        now,
                        null,
                        null,
                        null,
                        "")));
    }

    /**
     * Enters what was heard.
     *
     * @return reference of the alert that it went to
     */
    public String raise(About about, Report report, boolean flapping) {
        Optional<Alert> open = alerts.lockNew(about.key());
        if (open.isEmpty()) {
            Optional<Alert> running = alerts.latestDecided(about.key()).filter(this::isRunning);
            if (running.isPresent()) {
                alerts.add(running.get(), report);
                return running.get().reference();
            }
            open = add(about, report, flapping);
        }
        Alert alert = open.orElseThrow(() -> new IllegalStateException("an alert about it was added just now"));
        alerts.add(alert, report);
        if (alert.wellAt() != null || flapping && !alert.flapping()) {
            alerts.put(new Alert(
                    alert.id(),
                    alert.reference(),
                    alert.about(),
                    alert.partnerId(),
                    alert.systemId(),
                    alert.trouble(),
                    alert.flapping() || flapping,
                    alert.state(),
                    alert.occurredAt(),
                    alert.enteredAt(),
                    null,
                    null,
                    null,
                    null,
                    ""));
        }
        return alert.reference();
    }

    private Optional<Alert> add(About about, Report report, boolean flapping) {
        Alert alert = new Alert(
                UUID.randomUUID(),
                references.next("A").toString(),
                about.key(),
                about.partnerId(),
                about.systemId(),
                report.trouble(),
                flapping,
                State.NEW,
                report.occurredAt(),
                report.enteredAt(),
                null,
                null,
                null,
                null,
                "");
        if (!alerts.add(alert)) {
            return alerts.lockNew(about.key());
        }
        audit.record(new Change(
                "watch.alerted",
                alert.reference(),
                null,
                null,
                State.NEW.name(),
                report.source() + " " + report.trouble()));
        return Optional.of(alert);
    }

    private boolean isRunning(Alert alert) {
        String disruption = alert.disruption();
        return disruption != null
                && disruptions
                        .find(disruption)
                        .filter(found -> !found.state().isOver() && found.systemUpAt() == null)
                        .isPresent();
    }
}
