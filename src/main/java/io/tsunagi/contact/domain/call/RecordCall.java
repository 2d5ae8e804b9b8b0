package io.tsunagi.contact.domain.call;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.contact.domain.Said;
import io.tsunagi.contact.domain.call.Call.Direction;
import io.tsunagi.contact.domain.call.Call.Reached;
import io.tsunagi.contact.domain.call.Call.ReadOut;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a call, also while one is on the telephone; a correction is a further entry. */
@Service
public class RecordCall {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORDS = 2_000;
    private static final Duration FARTHEST = Duration.ofDays(60);

    private final Calls calls;
    private final Around around;
    private final References references;
    private final AuditTrail audit;
    private final Hand hand;

    RecordCall(Calls calls, Around around, References references, AuditTrail audit, Hand hand) {
        this.calls = calls;
        this.around = around;
        this.references = references;
        this.audit = audit;
        this.hand = hand;
    }

    /**
     * Enters it; the same form a second time gives the first one's reference.
     *
     * @return reference, kind CL
     * @throws Refused at the field that is missing or wrong
     */
    @Transactional
    public String record(Command command) {
        Optional<Call> same = calls.byKey(command.key());
        if (same.isPresent()) {
            return same.get().reference();
        }
        Instant now = hand.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Call call = entry(command, check(command, now), now);
        if (!calls.add(command.key(), call)) {
            throw new Refused(Refusal.of("calls.refused.corrected"));
        }
        String action = call.corrects() == null ? "contact.call-entered" : "contact.call-corrected";
        String note = "direction=" + call.direction() + " reached=" + call.reached();
        audit.record(new Change(action, call.reference(), call.disruption(), null, "ENTERED", note));
        if (call.corrects() != null) {
            audit.record(
                    new Change(action, call.corrects(), call.disruption(), "ENTERED", "CORRECTED", call.reference()));
        }
        return call.reference();
    }

    private Call entry(Command command, @Nullable ReadOut bulletin, Instant now) {
        return new Call(
                references.next("CL").toString(),
                command.disruption(),
                command.partnerId(),
                command.contactId(),
                command.direction(),
                command.reached(),
                command.who().strip(),
                command.address().strip(),
                command.said().strip(),
                command.asked().strip(),
                command.againAt(),
                bulletin,
                new ThreeTimes(Said.atMost(command.occurredAt(), now), Said.atMost(command.writtenAt(), now), now),
                hand.signedIn().person().login(),
                command.follows(),
                command.corrects(),
                null);
    }

    private @Nullable ReadOut check(Command command, Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        Said.words(refusals, "who", command.who(), 1, LONGEST_NAME);
        boolean called = command.direction() == Direction.OUT;
        Said.words(refusals, "address", command.address(), called ? 3 : 0, LONGEST_NAME);
        Said.words(refusals, "said", command.said(), command.reached() == Reached.NOT_REACHED ? 0 : 2, LONGEST_WORDS);
        Said.words(refusals, "asked", command.asked(), 0, LONGEST_WORDS);
        Said.times(refusals, command.occurredAt(), command.writtenAt(), now);
        Instant again = command.againAt();
        if (again != null && (again.isBefore(command.occurredAt()) || again.isAfter(now.plus(FARTHEST)))) {
            refusals.add(Refusal.at("againAt", "calls.refused.again"));
        }
        earlier(refusals, "follows", command.follows(), command.disruption());
        earlier(refusals, "corrects", command.corrects(), command.disruption());
        ReadOut bulletin = around.check(refusals, command);
        Refused.ifAny(refusals);
        return bulletin;
    }

    private void earlier(
            List<Refusal> refusals, String field, @Nullable String reference, @Nullable String disruption) {
        if (reference == null) {
            return;
        }
        Optional<Call> call = calls.find(reference);
        if (call.isEmpty()) {
            refusals.add(Refusal.at(field, "calls.refused.unknown", reference));
        } else if (!call.get().counts()) {
            refusals.add(Refusal.of("calls.refused.corrected"));
        } else if (field.equals("corrects")
                && !java.util.Objects.equals(call.get().disruption(), disruption)) {
            refusals.add(Refusal.at("disruption", "calls.refused.other-disruption"));
        }
    }

    /** Who acts, and when. */
    @Service
    record Hand(SignedIn signedIn, Clock clock) {}

    /**
     * A call as it was typed.
     *
     * @param key of the form, so that sending it twice makes one entry
     * @param bulletin reference of the bulletin that was read out; null for none
     */
    public record Command(
            String key,
            @Nullable String disruption,
            @Nullable UUID partnerId,
            @Nullable UUID contactId,
            Direction direction,
            Reached reached,
            String who,
            String address,
            String said,
            String asked,
            @Nullable Instant againAt,
            @Nullable String bulletin,
            Instant occurredAt,
            Instant writtenAt,
            @Nullable String follows,
            @Nullable String corrects) {

        public Command {
            if (key.isBlank() || key.length() > LONGEST_NAME) {
                throw new Refused(Refusal.of("contact.refused.form"));
            }
        }
    }
}
