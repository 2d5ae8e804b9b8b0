package io.tsunagi.shipment.domain.fairness;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.fairness.PriorityOverride.State;
import io.tsunagi.shipment.domain.wave.SiteDay;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second of two people says yes or no, having seen what falls out of the day now: when that is no longer what they were shown,
 * nothing is confirmed. Who asked may only take it back.
 */
@Service
public class DecideOverride {

    private final PreviewOverride preview;
    private final PriorityOverrides overrides;
    private final AuditTrail audit;
    private final Clock clock;

    DecideOverride(PreviewOverride preview, PriorityOverrides overrides, AuditTrail audit, Clock clock) {
        this.preview = preview;
        this.overrides = overrides;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Confirms it; a second time changes nothing.
     *
     * @param shown see {@link PushedBack#shown}: what the person was shown
     * @param why 10 to 500 characters
     * @param person login, another than who asked
     * @throws Refused when the person asked for it, its day is over, it was decided otherwise, words are missing, or what falls out
     *     is not what was shown
     */
    @Transactional
    public void confirm(UUID id, String shown, String why, String person) {
        PriorityOverride wish = locked(id);
        if (wish.state() == State.CONFIRMED) {
            return;
        }
        another(wish, person);
        alive(wish);
        List<Refusal> missing = new ArrayList<>();
        AskOverride.words(why, "why", missing);
        Refused.ifAny(missing);
        PreviewOverride.Asked asked = preview.asked(wish.reference());
        PushedBack pushed = preview.pushedBack(asked);
        AskOverride.refuseUseless(wish.reference(), pushed);
        if (!pushed.shown().equals(shown.strip())) {
            throw new Refused(Refusal.of("override.refused.moved"));
        }
        keep(wish, State.CONFIRMED, pushed.kept(), why, person);
    }

    /**
     * Declines it; a second time changes nothing.
     *
     * @throws Refused when the person asked for it, it was decided otherwise, or words are missing
     */
    @Transactional
    public void decline(UUID id, String why, String person) {
        PriorityOverride wish = locked(id);
        if (wish.state() == State.DECLINED) {
            return;
        }
        another(wish, person);
        alive(wish);
        List<Refusal> missing = new ArrayList<>();
        AskOverride.words(why, "why", missing);
        Refused.ifAny(missing);
        keep(wish, State.DECLINED, wish.pushed(), why, person);
    }

    /**
     * Takes it back while nobody decided; a second time changes nothing.
     *
     * @throws Refused when somebody else asked for it, or it was decided
     */
    @Transactional
    public void withdraw(UUID id, String person) {
        PriorityOverride wish = locked(id);
        if (wish.state() == State.WITHDRAWN) {
            return;
        }
        if (!wish.askedBy().equals(person)) {
            throw new Refused(Refusal.of("override.refused.not-yours"));
        }
        alive(wish);
        keep(wish, State.WITHDRAWN, wish.pushed(), "", person);
    }

    private void keep(
            PriorityOverride wish, State state, List<PriorityOverride.Pushed> pushed, String why, String person) {
        overrides.decide(new PriorityOverride(
                wish.id(),
                wish.request(),
                wish.shipmentId(),
                wish.reference(),
                wish.partnerId(),
                wish.disruption(),
                wish.site(),
                wish.priority(),
                wish.day(),
                wish.reason(),
                wish.words(),
                pushed,
                wish.askedBy(),
                wish.askedAt(),
                state,
                person,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                why.strip()));
        audit.record(new Change(
                "shipment.override-" + state.name().toLowerCase(java.util.Locale.ROOT),
                wish.reference(),
                wish.disruption(),
                wish.state().name(),
                state.name(),
                wish.reason() + " -" + pushed.size()));
    }

    private PriorityOverride locked(UUID id) {
        return overrides.lock(id).orElseThrow(() -> new Refused(Refusal.of("override.unknown")));
    }

    private static void another(PriorityOverride wish, String person) {
        if (wish.askedBy().equals(person)) {
            throw new Refused(Refusal.of("override.refused.same"));
        }
    }

    private void alive(PriorityOverride wish) {
        if (wish.state() != State.ASKED) {
            throw new Refused(Refusal.of("override.refused.decided"));
        }
        if (wish.day().isBefore(SiteDay.of(clock.instant()))) {
            throw new Refused(Refusal.of("override.refused.day"));
        }
    }
}
