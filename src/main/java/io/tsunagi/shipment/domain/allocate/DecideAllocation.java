package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.wave.Capacities;
import io.tsunagi.shipment.domain.wave.SiteDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody widens or narrows one axis of a site from a day on, and says why. Exempting customers by name waits for a second person.
 */
@Service
public class DecideAllocation {

    private static final int LONGEST_REASON = 300;
    private static final int FARTHEST_DAYS = 90;
    private static final int HISTORY = 100;

    private final Decisions decisions;
    private final Capacities capacities;
    private final AuditTrail audit;
    private final Clock clock;

    DecideAllocation(Decisions decisions, Capacities capacities, AuditTrail audit, Clock clock) {
        this.decisions = decisions;
        this.capacities = capacities;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest decisions on a site, newest first. */
    @Transactional(readOnly = true)
    public List<Decision> history(String site) {
        return decisions.of(site, HISTORY);
    }

    /**
     * Decides on one axis; what holds already is not decided again.
     *
     * @param entries all of the axis from then on; none lifts it
     * @param from first day, Japan time; null for today
     * @return the decision; empty when it would change nothing, or the same is waiting for its second person
     * @throws Refused at {@code entries}, {@code from}, {@code reason} or {@code site}
     */
    @Transactional
    public Optional<Decision> decide(
            Disruption disruption,
            String site,
            Axis axis,
            List<String> entries,
            @Nullable LocalDate from,
            String reason,
            String person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = SiteDay.of(now);
        LocalDate day = from == null ? today : from;
        check(disruption, site, today, day, reason);
        List<String> read = axis.read(entries);
        decisions.lockSite(site);
        List<String> before = decisions.inForce(site, day).of(axis);
        if (before.equals(read) || waits(site, axis, read)) {
            return Optional.empty();
        }
        boolean two = axis.needsTwo() && !before.containsAll(read);
        Decision decision = new Decision(
                UUID.randomUUID(),
                site,
                axis,
                read,
                before,
                day,
                reason.strip(),
                two ? Decision.State.PROPOSED : Decision.State.CONFIRMED,
                person,
                now,
                two ? null : person,
                two ? null : now);
        decisions.add(decision);
        record(two ? "allocation.proposed" : "allocation.decided", disruption, decision);
        return Optional.of(decision);
    }

    /**
     * The second person says yes or no; said already, nothing changes.
     *
     * @throws Refused when it is the same person, or no such decision waits at that site
     */
    @Transactional
    public void second(Disruption disruption, String site, UUID id, boolean yes, String person) {
        Decision decision = decisions
                .lock(id)
                .filter(found -> found.site().equals(site))
                .orElseThrow(() -> new Refused(Refusal.at("decision", "allocate.refused.gone")));
        Decision.State state = yes ? Decision.State.CONFIRMED : Decision.State.REFUSED;
        if (decision.state() == state) {
            return;
        }
        if (decision.state() != Decision.State.PROPOSED) {
            throw new Refused(Refusal.at("decision", "allocate.refused.said"));
        }
        if (decision.proposedBy().equals(person)) {
            throw new Refused(Refusal.at("decision", "allocate.refused.same-person"));
        }
        decisions.decided(id, state, person, clock.instant());
        record(yes ? "allocation.confirmed" : "allocation.refused", disruption, decision);
    }

    private boolean waits(String site, Axis axis, List<String> entries) {
        return decisions.of(site, HISTORY).stream()
                .anyMatch(found -> found.state() == Decision.State.PROPOSED
                        && found.axis() == axis
                        && found.entries().equals(entries));
    }

    private void check(Disruption disruption, String site, LocalDate today, LocalDate day, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Refused(Refusal.at("reason", "allocate.refused.reason", LONGEST_REASON));
        }
        if (day.isBefore(today) || day.isAfter(today.plusDays(FARTHEST_DAYS))) {
            throw new Refused(Refusal.at("from", "allocate.refused.from", FARTHEST_DAYS));
        }
        if (capacities.sites(disruption.partnerIds(), today).stream()
                .noneMatch(load -> load.site().equals(site))) {
            throw new Refused(Refusal.at("site", "wave.refused.site", site));
        }
    }

    private void record(String action, Disruption disruption, Decision decision) {
        audit.record(new Change(
                action,
                disruption.reference(),
                disruption.reference(),
                words(decision.axis(), decision.before()),
                words(decision.axis(), decision.entries()),
                "%s %s %s: %s".formatted(decision.site(), decision.axis(), decision.from(), decision.reason())));
    }

    /** Entries in full where they are words of the house; of others, which may name people, how many there are. */
    private static String words(Axis axis, List<String> entries) {
        boolean names = axis == Axis.CUSTOMERS || axis == Axis.EXEMPT || axis == Axis.ITEMS;
        return names || entries.isEmpty() ? Integer.toString(entries.size()) : String.join(" ", entries);
    }
}
