package io.tsunagi.mode.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.mode.domain.ModeDecision.Kind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager widens one axis of a lane, with the safety check answered; a manager or a coordinator narrows it, or takes the newest widening
 * back. Each is dated, and nothing is ever changed afterwards.
 */
@Service
public class DecideMode {

    private final ModeDecisions decisions;
    private final ModeRules rules;
    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final Times times;

    DecideMode(ModeDecisions decisions, ModeRules rules, SignedIn signedIn, AuditTrail audit, Times times) {
        this.decisions = decisions;
        this.rules = rules;
        this.signedIn = signedIn;
        this.audit = audit;
        this.times = times;
    }

    /**
     * What somebody wants.
     *
     * @param site code of the site as the orders carry it, at most 60 characters
     * @param target what may go from then on, on every axis
     * @param from first day, in the house's zone; null for today
     * @param ground why
     * @param checks answers of the safety check; what was not answered is not in it
     */
    public record Command(
            String site,
            Lane lane,
            Scope target,
            @Nullable LocalDate from,
            String ground,
            Map<CheckItem, Boolean> checks) {}

    /**
     * Decides where a lane goes next; where it is already, nothing happens.
     *
     * @return the decision; empty when it would change nothing
     * @throws Refused at the axes when more than one moves, at {@code check.<item>} when the safety check fails, at {@code site}, {@code
     *     items}, {@code system}, {@code from} or {@code ground}
     */
    @Transactional
    public Optional<ModeDecision> decide(Disruption disruption, Command command) {
        String site = rules.site(command.site());
        String ground = rules.ground(command.ground());
        decisions.lock(disruption.reference());
        List<LaneHistory> lanes = LaneHistory.of(decisions.of(disruption.reference()));
        LaneHistory lane = lane(lanes, site, command.lane());
        Scope before = lane.latest();
        Scope after = command.target().open() ? command.target() : before.closed();
        if (after.equals(before)) {
            return Optional.empty();
        }
        LocalDate from = rules.day(disruption, lane, command.from());
        Set<Axis> wider = after.widerThan(before);
        Axis axis = null;
        List<CheckItem> checks = List.of();
        if (!wider.isEmpty()) {
            rules.manager(signedIn.person());
            axis = before.open() ? rules.one(wider, after, before) : rules.opening(lane, lanes, after);
            checks = rules.checked(disruption, lane, axis, after, command.checks(), lanes);
        }
        return Optional.of(add(
                disruption, lane, axis == null ? Kind.NARROW : Kind.WIDEN, axis, after, from, ground, checks, null));
    }

    /**
     * Takes the newest widening of its lane back: the lane goes back to what it was before, from today or from the widening's own day when
     * that is to come. Taken back already, nothing happens.
     *
     * @throws Refused when it is unknown, no widening, or not the newest one of its lane that stands; at {@code ground}
     */
    @Transactional
    public void reverse(Disruption disruption, UUID id, String typed) {
        String ground = rules.ground(typed);
        decisions.lock(disruption.reference());
        List<ModeDecision> all = decisions.of(disruption.reference());
        if (all.stream().anyMatch(one -> id.equals(one.reverses()))) {
            return;
        }
        ModeDecision widening = all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("mode.refused.unknown")));
        LaneHistory lane = lane(LaneHistory.of(all), widening.site(), widening.lane());
        if (lane.reversible().filter(one -> one.id().equals(id)).isEmpty()) {
            throw new Refused(Refusal.of("mode.refused.not-newest"));
        }
        LocalDate from = rules.day(disruption, lane, null);
        add(disruption, lane, Kind.REVERSE, widening.axis(), widening.before(), from, ground, List.of(), id);
    }

    private ModeDecision add(
            Disruption disruption,
            LaneHistory lane,
            Kind kind,
            @Nullable Axis axis,
            Scope after,
            LocalDate from,
            String ground,
            List<CheckItem> checks,
            @Nullable UUID reverses) {
        Person person = signedIn.person();
        ModeDecision decision = new ModeDecision(
                UUID.randomUUID(),
                disruption.reference(),
                lane.site(),
                lane.lane(),
                lane.decisions().size() + 1,
                kind,
                axis,
                lane.latest(),
                after,
                from,
                TypedBoxes.storable(ground),
                checks,
                reverses,
                person.login(),
                times.now().truncatedTo(ChronoUnit.MICROS));
        decisions.add(decision);
        audit.record(new Change(
                switch (kind) {
                    case WIDEN -> "mode.widened";
                    case NARROW -> "mode.narrowed";
                    case REVERSE -> "mode.reversed";
                },
                disruption.reference(),
                disruption.reference(),
                decision.before().mode().name(),
                after.mode().name(),
                "flow=%s%s firstday=%s at=%s"
                        .formatted(
                                lane.lane(),
                                axis == null ? "" : " axis=" + axis,
                                from,
                                lane.site().replaceAll("\\s", "_"))));
        return decision;
    }

    private static LaneHistory lane(List<LaneHistory> lanes, String site, Lane lane) {
        return lanes.stream()
                .filter(one -> one.lane() == lane && one.site().equals(site))
                .findFirst()
                .orElseGet(() -> new LaneHistory(site, lane, List.of()));
    }
}
