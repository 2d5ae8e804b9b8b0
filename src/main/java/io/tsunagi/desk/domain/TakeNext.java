package io.tsunagi.desk.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.WorkHands;
import io.tsunagi.workflow.WorkItems.WorkItem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands the next piece of work to whoever asks: the most urgent one of the person's lanes that nobody has in hand. What was taken
 * and not done in time goes back by itself, so that nothing lies in the hands of somebody who went home.
 */
@Service
public class TakeNext {

    /** So many pieces at once; who has that many should finish or give back one. */
    public static final int MOST = 10;

    private final WorkHands hands;
    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration held;

    TakeNext(
            WorkHands hands,
            SignedIn signedIn,
            AuditTrail audit,
            Clock clock,
            @Value("${tsunagi.desk.held:PT30M}") Duration held) {
        this.hands = hands;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
        this.held = held;
    }

    /**
     * Takes the next item.
     *
     * @param request made by the page or the caller; the same one takes once
     * @return empty when nothing is free for this person
     * @throws Refused when the person has {@value #MOST} items in hand
     */
    @Transactional
    public Optional<WorkItem> next(UUID request) {
        Person person = signedIn.person();
        WorkHands.Taken taken = hands.next(Lanes.of(person), person.login(), request, MOST, clock.instant());
        if (taken.full()) {
            throw new Refused(Refusal.at("request", "desk.hands.full", MOST));
        }
        taken.item().filter(item -> taken.fresh()).ifPresent(item -> record("work.taken", item));
        return taken.item();
    }

    /** What the person who is signed in has in hand. */
    @Transactional(readOnly = true)
    public List<WorkItem> inHand() {
        return hands.heldBy(signedIn.person().login());
    }

    /** Gives an item back; one that is done or not in this person's hands stays as it is. */
    @Transactional
    public void giveBack(UUID id) {
        hands.giveBack(id, signedIn.person().login()).ifPresent(item -> record("work.given-back", item));
    }

    /** Frees what was taken longer ago than {@code tsunagi.desk.held}; each minute by itself. */
    @Scheduled(cron = "30 * * * * *")
    @Transactional
    public void freeForgotten() {
        hands.freeTakenBefore(clock.instant().minus(held)).forEach(item -> record("work.freed", item));
    }

    private void record(String action, WorkItem item) {
        audit.record(new AuditTrail.Change(action, item.businessKey(), null, null, null, item.step()));
    }
}
