package io.tsunagi.shift.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import io.tsunagi.shift.domain.Handover.Words;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what one shift hands to the next, signed by who goes. */
@Service
public class WriteHandover {

    private static final int LONGEST = 4_000;

    private final Handovers handovers;
    private final CollectFacts collect;
    private final References references;
    private final SignedIn signedIn;
    private final Trail trail;

    WriteHandover(Handovers handovers, CollectFacts collect, References references, SignedIn signedIn, Trail trail) {
        this.handovers = handovers;
        this.collect = collect;
        this.references = references;
        this.signedIn = signedIn;
        this.trail = trail;
    }

    /**
     * Keeps the words with the facts of this minute. The same words by the same person that nobody has taken yet are kept once.
     *
     * @return its reference, kind SH
     * @throws Refused when the desk is not one's own, nothing was written about what is unfinished, or a text is too long
     */
    @Transactional
    public String write(ShiftDesk desk, Words typed) {
        Person person = signedIn.person();
        Words words = storable(typed);
        check(desk, person, words);
        for (Handover waiting : handovers.waiting()) {
            if (waiting.desk() == desk
                    && waiting.givenBy().equals(person.login())
                    && waiting.words().equals(words)) {
                return waiting.reference();
            }
        }
        String reference = references.next("SH").toString();
        Instant now = trail.now();
        handovers.add(new Handover(reference, desk, words, collect.of(desk), person.login(), now, null, null, ""));
        trail.change("shift.handed-over", reference, null, "WRITTEN", "desk=" + desk);
        return reference;
    }

    /**
     * Takes it over, as the next one at the desk; who took it already changes nothing by taking it again.
     *
     * @param question what is unclear or was seen differently; may be empty
     * @throws Refused when it is one's own, the desk is not one's own, or somebody else took it
     */
    @Transactional
    public void take(String reference, String question) {
        Person person = signedIn.person();
        Handover handover = handovers
                .find(reference)
                .orElseThrow(() -> new Refused(Refusal.of("shift.refused.unknown", reference)));
        if (person.login().equals(handover.takenBy())) {
            return;
        }
        if (person.login().equals(handover.givenBy())) {
            throw new Refused(Refusal.of("shift.refused.own"));
        }
        if (!handover.desk().takes(person)) {
            throw new Refused(Refusal.of("shift.refused.desk"));
        }
        String asked = TypedBoxes.storable(question.strip());
        if (asked.length() > LONGEST) {
            throw new Refused(Refusal.at("question", "shift.refused.too-long", LONGEST));
        }
        if (!handovers.take(reference, person.login(), trail.now(), asked)) {
            throw new Refused(Refusal.of("shift.refused.taken"));
        }
        trail.change(
                "shift.taken-over",
                reference,
                "WRITTEN",
                "TAKEN",
                handover.desk().name());
    }

    private static Words storable(Words typed) {
        return new Words(
                TypedBoxes.storable(typed.unfinished().strip()),
                TypedBoxes.storable(typed.watch().strip()),
                TypedBoxes.storable(typed.promised().strip()));
    }

    private static void check(ShiftDesk desk, Person person, Words words) {
        List<Refusal> refusals = new ArrayList<>();
        if (!desk.takes(person)) {
            refusals.add(Refusal.at("desk", "shift.refused.desk"));
        }
        if (words.unfinished().isEmpty()) {
            refusals.add(Refusal.at("unfinished", "shift.refused.nothing"));
        }
        tooLong("unfinished", words.unfinished(), refusals);
        tooLong("watch", words.watch(), refusals);
        tooLong("promised", words.promised(), refusals);
        Refused.ifAny(refusals);
    }

    private static void tooLong(String field, String text, List<Refusal> refusals) {
        if (text.length() > LONGEST) {
            refusals.add(Refusal.at(field, "shift.refused.too-long", LONGEST));
        }
    }

    /** Says when, and writes the record. */
    @Component("shiftTrail")
    record Trail(AuditTrail audit, Clock clock) {

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }

        void change(String action, String reference, @Nullable String from, String to, String note) {
            audit.record(new AuditTrail.Change(action, reference, null, from, to, note));
        }
    }
}
