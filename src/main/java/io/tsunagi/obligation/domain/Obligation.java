package io.tsunagi.obligation.domain;

import io.tsunagi.obligation.Obligations.Promise;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger. It is open until somebody shows that it is met, or a manager calls it off; a lapsed one stays open.
 *
 * @param reference kind O
 * @param promise as it was given; its start is filled in when the clock starts
 * @param promisedBy login, or {@code system} when it follows from a rule
 * @param inRecovery whether the system of its disruption is up again
 * @param end how it ended; null while open
 * @param brokerToldAt when it came to the brokers' desk; null before
 * @param managerToldAt when it came to the managers' desk; null before
 * @param version counts changes
 */
public record Obligation(
        UUID id,
        String reference,
        Promise promise,
        String promisedBy,
        Instant promisedAt,
        boolean inRecovery,
        @Nullable End end,
        @Nullable Instant brokerToldAt,
        @Nullable Instant managerToldAt,
        long version) {

    /** When it is due; null when no deadline is known, or its clock has not started. */
    public @Nullable Instant dueAt() {
        ThreeTimes start = promise.start();
        Duration term = promise.term();
        return start == null || term == null
                ? null
                : promise.countedFrom().of(start).plus(term);
    }

    /** Whether it is still owed. */
    public boolean isOpen() {
        return end == null;
    }

    /** Whether it waits for the system to be up before its clock starts. */
    public boolean waitsForSystem() {
        return promise.start() == null;
    }

    /** Whether its deadline has passed, unmet at that moment. */
    public boolean isLate(Instant now) {
        Instant due = dueAt();
        return due != null && (end == null ? now : end.times().occurredAt()).isAfter(due);
    }

    /** {@code OPEN}, {@code MET} or {@code CALLED_OFF}. */
    public String state() {
        return end == null ? "OPEN" : end.met() ? "MET" : "CALLED_OFF";
    }

    Obligation systemUp(ThreeTimes up) {
        Promise started = !waitsForSystem()
                ? promise
                : new Promise(
                        promise.kind(),
                        promise.subject(),
                        promise.disruption(),
                        promise.partnerId(),
                        promise.what(),
                        promise.basis(),
                        promise.term(),
                        promise.countedFrom(),
                        up);
        return new Obligation(
                id, reference, started, promisedBy, promisedAt, true, end, brokerToldAt, managerToldAt, version);
    }

    Obligation ended(End how) {
        if (end != null) {
            throw new Refused(Refusal.of("obligation.refused.over"));
        }
        return new Obligation(
                id, reference, promise, promisedBy, promisedAt, inRecovery, how, brokerToldAt, managerToldAt, version);
    }

    Obligation told(Escalation level, Instant at) {
        return new Obligation(
                id,
                reference,
                promise,
                promisedBy,
                promisedAt,
                inRecovery,
                end,
                level == Escalation.BROKER ? at : brokerToldAt,
                level == Escalation.MANAGER ? at : managerToldAt,
                version);
    }

    /**
     * How it ended.
     *
     * @param met whether it was met; otherwise it was called off
     * @param proof how we know, or why it was called off
     * @param by login
     */
    public record End(boolean met, String proof, ThreeTimes times, String by) {}

    /** Whom it comes to, in this order. */
    public enum Escalation {
        /** The brokers' desk. */
        BROKER,
        /** The managers' desk. */
        MANAGER
    }
}
