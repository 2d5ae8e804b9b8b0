package io.tsunagi.shipment.domain.fairness;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.outcome.Decision;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first of two people asks that a shipment goes first today. Nothing moves by that. */
@Service
public class AskOverride {

    private final PreviewOverride preview;
    private final PriorityOverrides overrides;
    private final AuditTrail audit;
    private final Clock clock;

    AskOverride(PreviewOverride preview, PriorityOverrides overrides, AuditTrail audit, Clock clock) {
        this.preview = preview;
        this.overrides = overrides;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks; the same request is answered with the same wish.
     *
     * @param reason null when nobody chose one
     * @param words 10 to 500 characters
     * @param person login
     * @throws Refused when the shipment cannot be asked for, goes today anyway, would not fit even so, or another wish lives
     */
    @Transactional
    public PriorityOverride ask(
            UUID request, String shipment, @Nullable OverrideReason reason, String words, String person) {
        Optional<PriorityOverride> before = overrides.of(request);
        if (before.isPresent()) {
            return before.get();
        }
        PreviewOverride.Asked asked = preview.asked(shipment);
        List<Refusal> missing = new ArrayList<>();
        if (reason == null) {
            missing.add(Refusal.at("reason", "override.refused.reason"));
        }
        words(words, "words", missing);
        Refused.ifAny(missing);
        PushedBack pushed = preview.pushedBack(asked);
        refuseUseless(shipment, pushed);
        Shipment found = asked.shipment();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PriorityOverride wish = new PriorityOverride(
                UUID.randomUUID(),
                request,
                found.id(),
                found.reference(),
                found.partnerId(),
                asked.disruption().reference(),
                found.site(),
                found.triage().priority(),
                asked.day().date(),
                java.util.Objects.requireNonNull(reason),
                words.strip(),
                pushed.kept(),
                person,
                now,
                PriorityOverride.State.ASKED,
                null,
                null,
                null);
        if (!overrides.add(wish)) {
            return overrides.of(request).orElseThrow(() -> new Refused(Refusal.of("override.refused.lives", shipment)));
        }
        audit.record(new Change(
                "shipment.override-asked",
                shipment,
                wish.disruption(),
                null,
                "ASKED",
                reason + " " + found.triage().code() + " -" + pushed.lines().size()));
        return wish;
    }

    static void refuseUseless(String shipment, PushedBack pushed) {
        if (pushed.goesAnyway()) {
            throw new Refused(Refusal.of("override.refused.goes", shipment));
        }
        if (!pushed.wouldGo()) {
            throw new Refused(Refusal.of("override.refused.no-room", shipment));
        }
    }

    static void words(String words, String field, List<Refusal> missing) {
        int length = words.strip().length();
        if (length < Decision.WORDS_LEAST || length > Decision.WORDS_MOST) {
            missing.add(Refusal.at(field, "outcome.refused.note", Decision.WORDS_LEAST, Decision.WORDS_MOST));
        }
    }
}
