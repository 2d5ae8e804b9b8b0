package io.tsunagi.cost.domain.letter;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.CostHand;
import io.tsunagi.cost.domain.CostState;
import io.tsunagi.cost.domain.Costs;
import io.tsunagi.cost.domain.MoveCost;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another manager signs a draft, and it is printed as a numbered paper; or it is given up. Signing a letter that asks for costs
 * makes these claimed.
 */
@Service
public class SignLetter {

    private final Letters letters;
    private final Costs costs;
    private final MoveCost moving;
    private final PrintLetter printing;
    private final Journal journal;

    SignLetter(Letters letters, Costs costs, MoveCost moving, PrintLetter printing, Journal journal) {
        this.letters = letters;
        this.costs = costs;
        this.moving = moving;
        this.printing = printing;
        this.journal = journal;
    }

    /** Whether a letter may still ask for it. */
    static boolean askable(CostEntry entry) {
        return entry.state() == CostState.NOTED
                || entry.state() == CostState.CLAIMED
                || entry.state() == CostState.REFUSED;
    }

    /**
     * Signs and prints it; signing it again changes nothing.
     *
     * @throws Refused to whoever drafted it, when it was withdrawn, and when an entry it asks for was settled or withdrawn since
     */
    @Transactional
    public void sign(String reference) {
        Letter letter = letters.lock(reference).orElseThrow(() -> new NotHere(reference));
        if (letter.state() == Letter.State.SIGNED) {
            return;
        }
        if (letter.state() == Letter.State.WITHDRAWN) {
            throw new Refused(Refusal.of("letter.refused.withdrawn"));
        }
        String who = journal.hand().who();
        if (letter.draftedBy().equals(who)) {
            throw new Refused(Refusal.of("letter.refused.own"));
        }
        for (String entry : letter.entries().stream().sorted().toList()) {
            CostEntry now = costs.lock(entry).orElseThrow();
            if (!now.state().counts() || letter.asks() && !askable(now)) {
                throw new Refused(Refusal.of("letter.refused.entry", entry));
            }
        }
        letters.end(letter.signed(who, journal.hand().now(), printing.print(letter, who)));
        journal.keep("cost.letter-signed", letter, Letter.State.SIGNED);
        if (letter.asks()) {
            letter.entries().forEach(entry -> moving.move(entry, CostState.CLAIMED, letter.reference(), null));
        }
    }

    /** Gives a draft up; again changes nothing. */
    @Transactional
    public void withdraw(String reference) {
        Letter letter = letters.lock(reference).orElseThrow(() -> new NotHere(reference));
        if (letter.state() == Letter.State.WITHDRAWN) {
            return;
        }
        if (letter.state() == Letter.State.SIGNED) {
            throw new Refused(Refusal.of("letter.refused.signed"));
        }
        letters.end(letter.withdrawn(journal.hand().who(), journal.hand().now()));
        journal.keep("cost.letter-withdrawn", letter, Letter.State.WITHDRAWN);
    }

    /** Who acts, and the record of it. */
    @Service("letterJournal")
    record Journal(CostHand hand, AuditTrail audit) {

        void keep(String action, Letter letter, Letter.State to) {
            audit.record(new Change(
                    action,
                    letter.reference(),
                    letter.disruption(),
                    letter.state().name(),
                    to.name(),
                    "template=" + letter.template() + " edition=" + letter.edition()));
        }
    }
}
