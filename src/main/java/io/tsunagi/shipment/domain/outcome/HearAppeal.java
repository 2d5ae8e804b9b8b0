package io.tsunagi.shipment.domain.outcome;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.difference.Substitution.How;
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

/**
 * Records that somebody does not accept a decision, and decides about that. Who decided first never decides the appeal. An upheld
 * one takes the decision back as far as the goods allow, and that is a decision of its own in the history.
 */
@Service
public class HearAppeal {

    private static final int NAME_MOST = 100;

    private final Outcomes outcomes;
    private final Appeals appeals;
    private final AuditTrail audit;
    private final Clock clock;

    HearAppeal(Outcomes outcomes, Appeals appeals, AuditTrail audit, Clock clock) {
        this.outcomes = outcomes;
        this.appeals = appeals;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was heard; how is null when nobody chose one, at when nobody gave a moment. */
    public record Heard(
            String who, @Nullable How how, @Nullable Instant at, String ground) {}

    /**
     * Records an appeal; the same request again changes nothing.
     *
     * @param person login of who heard it
     * @throws Refused when there is no such decision, it cannot be appealed, another appeal about it is open, or words are missing
     */
    @Transactional
    public Appeal record(UUID request, UUID outcome, Heard heard, String person) {
        Optional<Appeal> before = appeals.of(request);
        if (before.isPresent()) {
            return before.get();
        }
        Outcome decided = decision(outcome);
        if (!decided.kind().appealable()) {
            throw new Refused(Refusal.of("appeal.refused.kind"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        How how = heard.how();
        Instant at = heard.at();
        List<Refusal> missing = new ArrayList<>();
        if (heard.who().isBlank() || heard.who().length() > NAME_MOST) {
            missing.add(Refusal.at("who", "appeal.refused.who", NAME_MOST));
        }
        if (how == null) {
            missing.add(Refusal.at("how", "appeal.refused.how"));
        }
        if (at == null || at.isAfter(now) || at.isBefore(decided.decidedAt().truncatedTo(ChronoUnit.MINUTES))) {
            missing.add(Refusal.at("at", "appeal.refused.at"));
        }
        words(heard.ground(), "ground", missing);
        Refused.ifAny(missing);
        Appeal appeal = new Appeal(
                UUID.randomUUID(),
                request,
                outcome,
                decided.reference(),
                decided.partnerId(),
                heard.who().strip(),
                java.util.Objects.requireNonNull(how),
                java.util.Objects.requireNonNull(at),
                heard.ground().strip(),
                person,
                now,
                null);
        if (!appeals.add(appeal)) {
            return appeals.of(request).orElseThrow(() -> new Refused(Refusal.of("appeal.refused.open")));
        }
        // no name of the customer's person: the audit record outlives their consent
        audit.record(new Change(
                "shipment.appealed",
                decided.reference(),
                decided.disruption(),
                null,
                null,
                decided.kind() + " " + how));
        return appeal;
    }

    /**
     * Decides an appeal; the same verdict again changes nothing.
     *
     * @param person login, another than that of the decision
     * @throws Refused when there is no such appeal, the person decided first, it was decided otherwise, or words are missing
     */
    @Transactional
    public void decide(UUID appeal, boolean upheld, String why, String person) {
        Appeal open = appeals.lock(appeal).orElseThrow(() -> new Refused(Refusal.of("appeal.unknown")));
        Appeal.Verdict before = open.verdict();
        if (before != null) {
            if (before.upheld() != upheld) {
                throw new Refused(Refusal.of("appeal.refused.decided"));
            }
            return;
        }
        Outcome first = decision(open.outcomeId());
        if (first.decidedBy().equals(person)) {
            throw new Refused(Refusal.of("appeal.refused.same"));
        }
        List<Refusal> missing = new ArrayList<>();
        words(why, "why", missing);
        Refused.ifAny(missing);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        appeals.decide(appeal, new Appeal.Verdict(upheld, why.strip(), person, now));
        audit.record(new Change(
                upheld ? "shipment.appeal-upheld" : "shipment.appeal-dismissed",
                first.reference(),
                first.disruption(),
                null,
                null,
                first.kind() + " " + first.reason()));
        if (upheld) {
            takeBack(open, first, why.strip(), person, now);
        }
    }

    private void takeBack(Appeal appeal, Outcome first, String why, String person, Instant now) {
        String concerned = first.rest() == null ? first.reference() : first.rest();
        boolean moved = switch (first.kind()) {
            case REJECT, CANCEL -> outcomes.reopen(first, now);
            case DEFER, AMEND -> outcomes.back(concerned, now);
            default -> false;
        };
        outcomes.lock(List.of(concerned)).stream().findFirst().ifPresent(shipment -> {
            Outcome again = new Outcome(
                    UUID.randomUUID(),
                    appeal.id(),
                    shipment.id(),
                    concerned,
                    first.partnerId(),
                    first.disruption(),
                    first.site(),
                    shipment.triage().priority(),
                    OutcomeKind.APPROVE,
                    OutcomeReason.APPEAL_UPHELD,
                    why,
                    shipment.order().quantity(),
                    shipment.order().quantity(),
                    shipment.order().unit(),
                    null,
                    null,
                    null,
                    person,
                    now);
            outcomes.add(again);
            audit.record(new Change(
                    "shipment.decided",
                    concerned,
                    first.disruption(),
                    null,
                    moved ? shipment.status().name() : null,
                    DecideOutcome.note(again)));
        });
    }

    private Outcome decision(UUID id) {
        return outcomes.find(id).orElseThrow(() -> new Refused(Refusal.of("outcome.unknown")));
    }

    private static void words(String words, String field, List<Refusal> missing) {
        int length = words.strip().length();
        if (length < Decision.WORDS_LEAST || length > Decision.WORDS_MOST) {
            missing.add(Refusal.at(field, "outcome.refused.note", Decision.WORDS_LEAST, Decision.WORDS_MOST));
        }
    }
}
