package io.tsunagi.contact.domain.change;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.contact.domain.Said;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a request back, takes note of one that was fraud, and reads a bank account that is in force. */
@Service
public class EndChange {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1_000;

    private final Changes changes;
    private final AccountSeal seal;
    private final AuditTrail audit;
    private final AskChange.Hand hand;

    EndChange(Changes changes, AccountSeal seal, AuditTrail audit, AskChange.Hand hand) {
        this.changes = changes;
        this.seal = seal;
        this.audit = audit;
        this.hand = hand;
    }

    /** Takes a request back that waits; one that is taken back stays so, one that was decided is refused. */
    @Transactional
    public void withdraw(String reference) {
        ChangeRequest request = locked(reference);
        if (request.state() == ChangeState.WITHDRAWN) {
            return;
        }
        if (!request.isOpen()) {
            throw new Refused(Refusal.of("changes.refused.over"));
        }
        changes.decide(reference, ChangeState.WITHDRAWN, hand.who().login(), hand.now());
        audit.record(new Change("contact.change-withdrawn", reference, null, "ASKED", "WITHDRAWN", ""));
    }

    /**
     * A manager takes note of an attempted fraud; twice is once.
     *
     * @param words what was done about it
     */
    @Transactional
    public void see(String reference, String words) {
        ChangeRequest request = locked(reference);
        if (!request.alarms()) {
            return;
        }
        List<Refusal> refusals = new ArrayList<>();
        Said.words(refusals, "words", words, SHORTEST, LONGEST);
        Refused.ifAny(refusals);
        changes.seen(reference, hand.who().login(), hand.now(), words.strip());
        audit.record(new Change("contact.change-seen", reference, null, "NOT_THEIRS", "NOT_THEIRS", ""));
    }

    /** The bank account that a confirmed request brought, in full; every look is on record. */
    @Transactional
    public String read(String reference) {
        ChangeRequest request = locked(reference);
        byte[] sealed = request.sealed();
        if (request.state() != ChangeState.CONFIRMED || sealed == null) {
            throw new NotHere(reference);
        }
        audit.record(new Change("contact.account-shown", reference, null, "CONFIRMED", "CONFIRMED", ""));
        return seal.open(request.partnerId(), sealed);
    }

    private ChangeRequest locked(String reference) {
        return changes.lock(reference).orElseThrow(() -> new NotHere(reference));
    }
}
