package io.tsunagi.disruption.domain;

import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disruption with everything that was decided about it. Each transition returns the disruption as it is afterwards, or
 * refuses.
 *
 * @param reference human reference, kind D
 * @param titleJa partner and system as they were called when it was declared
 * @param rto recovery time objective of the system on that day
 * @param declaration who declared it, what and when
 * @param decision the second manager's word; null while it waits
 * @param systemUp when the system came back and who said so; null while it is down
 * @param closing when and by whom it was closed; null before
 * @param version counts changes
 */
public record DisruptionCase(
        UUID id,
        String reference,
        UUID systemId,
        String titleJa,
        String titleEn,
        Duration rto,
        State state,
        Declaration declaration,
        @Nullable Decision decision,
        @Nullable SystemUp systemUp,
        @Nullable Closing closing,
        long version) {

    /**
     * What the declarer said.
     *
     * @param authority who recognised it officially; null if nobody did
     * @param authorityNumber number of that recognition; null if there is none
     * @param expectedEnd when the owner of the failure expects it to end; null if nobody knows
     */
    public record Declaration(
            String person,
            Kind kind,
            Owner owner,
            String cause,
            @Nullable String authority,
            @Nullable String authorityNumber,
            ThreeTimes times,
            @Nullable Instant expectedEnd) {}

    /**
     * The second manager's word.
     *
     * @param falseAlarm why it is none; null when the fallback was approved
     */
    public record Decision(
            String person, Instant at, @Nullable String falseAlarm) {}

    /** The system came back. */
    public record SystemUp(String person, ThreeTimes times) {}

    /** The work is done. */
    public record Closing(String person, Instant at) {}

    /** When the system must be back. */
    public Instant rtoDueAt() {
        return declaration.times().occurredAt().plus(rto);
    }

    /**
     * Approves the fallback; {@code DECLARED → FALLBACK}.
     *
     * @throws Refused when the person declared it, or it turned out to be a false alarm
     */
    DisruptionCase approve(String person, Instant at) {
        secondPerson(person);
        return with(State.FALLBACK, new Decision(person, at, null), systemUp, closing);
    }

    /**
     * Says that it is none; {@code DECLARED → FALSE_ALARM}.
     *
     * @throws Refused when the person declared it, gives no reason, or the fallback runs already
     */
    DisruptionCase rejectAsFalseAlarm(String person, String reason, Instant at) {
        secondPerson(person);
        if (reason.isBlank()) {
            throw new Refused(Refusal.at("reason", "disruption.refused.reason"));
        }
        return with(State.FALSE_ALARM, new Decision(person, at, reason.strip()), systemUp, closing);
    }

    /**
     * The system is back, the work is not; {@code FALLBACK → RECOVERY}.
     *
     * @throws Refused when no fallback runs, or it came back before it failed
     */
    DisruptionCase systemUp(String person, ThreeTimes times) {
        require(State.FALLBACK, "disruption.refused.not-in-fallback");
        if (times.occurredAt().isBefore(declaration.times().occurredAt())) {
            throw new Refused(Refusal.at("occurredAt", "disruption.refused.up-before-down"));
        }
        return with(State.RECOVERY, decision, new SystemUp(person, times), closing);
    }

    /**
     * Closes it; {@code RECOVERY → CLOSED}. Whoever calls has made sure that nothing is open.
     *
     * @throws Refused when the system is not recorded as up
     */
    DisruptionCase close(String person, Instant at) {
        require(State.RECOVERY, "disruption.refused.not-in-recovery");
        return with(State.CLOSED, decision, systemUp, new Closing(person, at));
    }

    /**
     * Changes when it is expected to end.
     *
     * @param end null when nobody knows any more
     * @throws Refused when it is over, or would end before it began
     */
    DisruptionCase expectEnd(@Nullable Instant end) {
        if (state.isOver()) {
            throw new Refused(Refusal.of("disruption.refused.over"));
        }
        DeclarationRules.checkExpectedEnd(declaration.times().occurredAt(), end);
        Declaration changed = new Declaration(
                declaration.person(),
                declaration.kind(),
                declaration.owner(),
                declaration.cause(),
                declaration.authority(),
                declaration.authorityNumber(),
                declaration.times(),
                end);
        return new DisruptionCase(
                id, reference, systemId, titleJa, titleEn, rto, state, changed, decision, systemUp, closing, version);
    }

    private void secondPerson(String person) {
        if (person.equals(declaration.person())) {
            throw new Refused(Refusal.of("disruption.refused.four-eyes"));
        }
        require(State.DECLARED, "disruption.refused.decided");
    }

    private void require(State needed, String message) {
        if (state != needed) {
            throw new Refused(Refusal.of(message));
        }
    }

    private DisruptionCase with(
            State next, @Nullable Decision decided, @Nullable SystemUp up, @Nullable Closing closed) {
        return new DisruptionCase(
                id, reference, systemId, titleJa, titleEn, rto, next, declaration, decided, up, closed, version);
    }
}
