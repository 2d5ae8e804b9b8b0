package io.tsunagi.watch.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.watch.domain.Notice.State;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters official notices, has them confirmed by a second person, and takes them back. */
@Service
public class KeepNotices {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_SOURCE = 500;

    private final Notices notices;
    private final Disruptions disruptions;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    KeepNotices(Notices notices, Disruptions disruptions, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.notices = notices;
        this.disruptions = disruptions;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Enters one.
     *
     * @throws Refused at the field that is missing or wrong; at {@code number} when it is there already
     */
    @Transactional
    public UUID enter(String disruption, Wanted wanted) {
        if (disruptions
                .find(disruption)
                .filter(found -> !found.state().isOver())
                .isEmpty()) {
            throw new Refused(Refusal.of("watch.refused.over", disruption));
        }
        List<Refusal> refusals = new ArrayList<>();
        length(refusals, "authority", wanted.authority(), 2, LONGEST_NAME);
        length(refusals, "number", wanted.number(), 1, LONGEST_NAME);
        length(refusals, "words", wanted.words(), 5, LONGEST_WORDS);
        length(refusals, "source", wanted.source(), 5, LONGEST_SOURCE);
        Instant until = wanted.validUntil();
        if (until != null && !until.isAfter(wanted.validFrom())) {
            refusals.add(Refusal.at("validUntil", "watch.refused.window"));
        }
        Refused.ifAny(refusals);
        Notice notice = new Notice(
                UUID.randomUUID(),
                disruption,
                wanted.authority().strip(),
                wanted.number().strip(),
                wanted.validFrom(),
                until,
                wanted.words().strip(),
                wanted.source().strip(),
                State.ENTERED,
                who(),
                now(),
                null,
                null,
                null,
                null,
                "");
        if (!notices.add(notice)) {
            throw new Refused(Refusal.at("number", "watch.refused.notice-known"));
        }
        record("watch.notice-entered", notice, null, State.ENTERED, "");
        return notice.id();
    }

    /**
     * Confirms that it stands where the authority publishes; twice is once.
     *
     * @throws Refused when the person entered it, or it was taken back
     */
    @Transactional
    public void confirm(UUID id) {
        Notice notice = locked(id);
        if (notice.state() == State.CONFIRMED) {
            return;
        }
        if (notice.state() == State.WITHDRAWN) {
            throw new Refused(Refusal.of("watch.refused.notice-withdrawn"));
        }
        if (notice.enteredBy().equals(who())) {
            throw new Refused(Refusal.of("watch.refused.second-person"));
        }
        put(notice, State.CONFIRMED, who(), now(), null, null, "");
        record("watch.notice-confirmed", notice, notice.state(), State.CONFIRMED, "");
    }

    /**
     * Takes it back; documents that are printed from then on do not carry it. Twice is once.
     *
     * @throws Refused at {@code reason} without one
     */
    @Transactional
    public void withdraw(UUID id, String reason) {
        Notice notice = locked(id);
        if (notice.state() == State.WITHDRAWN) {
            return;
        }
        String why = reason.strip();
        if (why.length() < 5 || why.length() > LONGEST_SOURCE) {
            throw new Refused(Refusal.at("reason", "watch.refused.words", 5, LONGEST_SOURCE));
        }
        put(notice, State.WITHDRAWN, notice.confirmedBy(), notice.confirmedAt(), who(), now(), why);
        record("watch.notice-withdrawn", notice, notice.state(), State.WITHDRAWN, why);
    }

    private void put(
            Notice notice,
            State state,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt,
            String reason) {
        notices.put(new Notice(
                notice.id(),
                notice.disruption(),
                notice.authority(),
                notice.number(),
                notice.validFrom(),
                notice.validUntil(),
                notice.words(),
                notice.source(),
                state,
                notice.enteredBy(),
                notice.enteredAt(),
                confirmedBy,
                confirmedAt,
                withdrawnBy,
                withdrawnAt,
                reason));
    }

    private Notice locked(UUID id) {
        return notices.lock(id).orElseThrow(() -> new Refused(Refusal.of("watch.refused.notice")));
    }

    private void record(String action, Notice notice, @Nullable State from, State to, String note) {
        String told = notice.authority() + " " + notice.number() + (note.isEmpty() ? "" : ": " + note);
        audit.record(new Change(
                action, notice.disruption(), notice.disruption(), from == null ? null : from.name(), to.name(), told));
    }

    private static void length(List<Refusal> refusals, String field, String typed, int shortest, int longest) {
        int length = typed.strip().length();
        if (length < shortest || length > longest) {
            refusals.add(Refusal.at(field, "watch.refused.words", shortest, longest));
        }
    }

    private String who() {
        return signedIn.person().login();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What somebody read. */
    public record Wanted(
            String authority,
            String number,
            Instant validFrom,
            @Nullable Instant validUntil,
            String words,
            String source) {}
}
