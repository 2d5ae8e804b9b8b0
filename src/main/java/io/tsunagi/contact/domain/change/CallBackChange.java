package io.tsunagi.contact.domain.change;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.contact.domain.Said;
import io.tsunagi.contact.domain.call.Call.Direction;
import io.tsunagi.contact.domain.call.Call.Reached;
import io.tsunagi.contact.domain.call.RecordCall;
import io.tsunagi.contact.domain.change.CallBackEntry.Outcome;
import io.tsunagi.frame.NotHere;
import io.tsunagi.partner.PartnerContacts.Contact;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody other than who entered a request calls back a number that was verified before it came. Confirmed, the change is done at once
 * and once; not theirs, it is kept as an attempted fraud and managers are told; not reached, it waits. Each call goes to the log.
 */
@Service
public class CallBackChange {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORDS = 1_000;

    private final Changes changes;
    private final CallableNumbers numbers;
    private final ApplyChange applying;
    private final Records records;
    private final AskChange.Hand hand;

    CallBackChange(
            Changes changes, CallableNumbers numbers, ApplyChange applying, Records records, AskChange.Hand hand) {
        this.changes = changes;
        this.numbers = numbers;
        this.applying = applying;
        this.records = records;
        this.hand = hand;
    }

    /**
     * Enters a call back; the same form twice is one.
     *
     * @return where the request stands now
     * @throws Refused when it is over, the caller entered it, the number was not verified before it came, or, at {@code heard}, when the
     *     bank account that was read out is not the one that was asked for
     */
    @Transactional
    public ChangeState callBack(Command command) {
        ChangeRequest request = changes.lock(command.change()).orElseThrow(() -> new NotHere(command.change()));
        UUID id = UUID.nameUUIDFromBytes(("call back " + command.key()).getBytes(StandardCharsets.UTF_8));
        boolean again = changes.callBacks(request.reference()).stream()
                .anyMatch(entry -> entry.id().equals(id));
        if (again) {
            return request.state();
        }
        Contact card = check(request, command);
        Instant now = hand.now();
        changes.add(entry(id, request, card, command, now));
        log(request, card, command, now);
        return settle(request, command, now);
    }

    private CallBackEntry entry(UUID id, ChangeRequest request, Contact card, Command command, Instant now) {
        Instant since = card.verifiedSince() == null ? now : card.verifiedSince();
        return new CallBackEntry(
                id,
                request.reference(),
                request.partnerId(),
                card.id(),
                card.name(),
                card.phone(),
                since,
                command.spokeWith().strip(),
                command.words().strip(),
                command.outcome(),
                hand.who().login(),
                now);
    }

    private ChangeState settle(ChangeRequest request, Command command, Instant now) {
        if (command.outcome() == Outcome.NOT_REACHED) {
            record("contact.change-not-reached", request, ChangeState.ASKED);
            return ChangeState.ASKED;
        }
        boolean theirs = command.outcome() == Outcome.CONFIRMED;
        ChangeState state = theirs ? ChangeState.CONFIRMED : ChangeState.NOT_THEIRS;
        if (theirs) {
            applying.apply(request, command.heard(), now);
        }
        changes.decide(request.reference(), state, hand.who().login(), now);
        record(theirs ? "contact.change-confirmed" : "contact.change-not-theirs", request, state);
        return state;
    }

    private Contact check(ChangeRequest request, Command command) {
        if (!request.isOpen()) {
            throw new Refused(Refusal.of("changes.refused.over"));
        }
        if (request.enteredBy().equals(hand.who().login())) {
            throw new Refused(Refusal.of("changes.refused.second-person"));
        }
        List<Refusal> refusals = new ArrayList<>();
        boolean spoke = command.outcome() != Outcome.NOT_REACHED;
        Said.words(refusals, "spokeWith", command.spokeWith(), spoke ? 1 : 0, LONGEST_NAME);
        Said.words(refusals, "words", command.words(), 0, LONGEST_WORDS);
        Refused.ifAny(refusals);
        return numbers.of(request).stream()
                .filter(one -> one.id().equals(command.contactId()))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.at("contact", "changes.refused.number")));
    }

    private void log(ChangeRequest request, Contact card, Command command, Instant now) {
        boolean spoke = command.outcome() != Outcome.NOT_REACHED;
        String said = request.reference()
                + (command.words().isBlank() ? "" : " " + command.words().strip());
        records.calls()
                .record(new RecordCall.Command(
                        "call back " + command.key(),
                        null,
                        request.partnerId(),
                        card.id(),
                        Direction.OUT,
                        spoke ? Reached.REACHED : Reached.NOT_REACHED,
                        command.spokeWith().isBlank() ? card.name() : command.spokeWith(),
                        card.phone(),
                        said,
                        "",
                        null,
                        null,
                        now,
                        now,
                        null,
                        null));
    }

    private void record(String action, ChangeRequest request, ChangeState to) {
        records.audit()
                .record(new Change(
                        action,
                        request.reference(),
                        null,
                        request.state().name(),
                        to.name(),
                        "what=" + request.what()));
    }

    /** Where a call back is written down besides. */
    @Service
    record Records(RecordCall calls, AuditTrail audit) {}

    /**
     * A call back.
     *
     * @param contactId card whose number was called
     * @param heard for a bank account: the number as they read it out; empty otherwise
     * @param key of the form
     */
    public record Command(
            String change, UUID contactId, Outcome outcome, String spokeWith, String heard, String words, String key) {

        public Command {
            if (key.isBlank() || key.length() > LONGEST_NAME - 20) {
                throw new Refused(Refusal.of("contact.refused.form"));
            }
        }
    }
}
