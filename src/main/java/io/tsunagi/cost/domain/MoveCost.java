package io.tsunagi.cost.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Money;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager says how far a cost and its claim have come. */
@Service
public class MoveCost {

    private final Costs costs;
    private final AuditTrail audit;
    private final CostHand hand;

    MoveCost(Costs costs, AuditTrail audit, CostHand hand) {
        this.costs = costs;
        this.audit = audit;
        this.hand = hand;
    }

    /**
     * Moves it; to the state where it stands changes nothing.
     *
     * @param words why, or what they answered; asked for when it is refused or withdrawn
     * @param settled what was agreed or paid; null to take what was settled before, or else the whole amount
     * @throws Refused when the state does not follow, at {@code words}, or at {@code settled} for another currency
     */
    @Transactional
    public void move(String reference, CostState to, String words, @Nullable Money settled) {
        CostEntry entry = costs.lock(reference).orElseThrow(() -> new NotHere(reference));
        if (entry.state() == to) {
            return;
        }
        List<Refusal> refusals = new ArrayList<>();
        if (!entry.state().next().contains(to)) {
            refusals.add(Refusal.of("cost.refused.state." + entry.state()));
        }
        boolean asked = to == CostState.REFUSED || to == CostState.WITHDRAWN;
        CostHand.words(refusals, "words", words, asked ? 2 : 0, NoteCost.LONGEST_WORDS);
        if (to.takesAmount()
                && settled != null
                && !settled.currency().equals(entry.amount().currency())) {
            refusals.add(Refusal.at(
                    "settled", "cost.refused.currency", entry.amount().currency()));
        }
        Refused.ifAny(refusals);
        Money now = to.takesAmount() ? settled(entry, settled) : null;
        costs.move(entry.in(to, now), new Move(entry.state(), to, words.strip(), now, hand.who(), hand.now()));
        audit.record(new Change(
                "cost.moved",
                reference,
                entry.disruption(),
                entry.state().name(),
                to.name(),
                now == null ? "" : "settled=" + Amounts.note(now)));
    }

    private static Money settled(CostEntry entry, @Nullable Money typed) {
        if (typed != null) {
            return typed;
        }
        Money before = entry.settled();
        return before == null ? entry.amount() : before;
    }
}
