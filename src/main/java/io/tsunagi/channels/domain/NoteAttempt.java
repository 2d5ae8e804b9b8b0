package io.tsunagi.channels.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.channels.domain.Webhook.Outcome;
import io.tsunagi.channels.domain.Webhook.State;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came of an attempt, and what follows from it. */
@Service
public class NoteAttempt {

    private static final String SYSTEM = "system";

    private final Webhooks webhooks;
    private final Endpoints endpoints;
    private final AuditTrail audit;
    private final Clock clock;

    NoteAttempt(Webhooks webhooks, Endpoints endpoints, AuditTrail audit, Clock clock) {
        this.webhooks = webhooks;
        this.endpoints = endpoints;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes it. A failure that comes in after the claim has lapsed and another server sends again changes only the log; a success
     * counts whenever it comes in.
     *
     * @param sent as it was taken
     */
    @Transactional
    public void note(Webhook sent, Outcome outcome) {
        webhooks.log(sent.id(), sent.attempts(), outcome);
        Webhook now = webhooks.lock(sent.id()).orElseThrow();
        if (now.state() != State.SENDING) {
            return;
        }
        if (outcome.isFine()) {
            store(now, State.SENT, now.nextAttemptAt());
        } else if (now.attempts() == sent.attempts()) {
            failed(now, outcome);
        }
    }

    private void failed(Webhook webhook, Outcome outcome) {
        Optional<Instant> next =
                outcome.isGone() ? Optional.empty() : Pauses.next(webhook.attempts() - webhook.triesFrom(), moment());
        store(webhook, next.isPresent() ? State.WAITING : State.FAILED, next.orElse(webhook.nextAttemptAt()));
        if (next.isEmpty()) {
            record("webhook.given-up", webhook, State.FAILED.name());
        }
        if (outcome.isGone()) {
            endpoints.lock(webhook.endpointId()).filter(Endpoint::stands).ifPresent(endpoint -> {
                endpoints.end(endpoint.id(), SYSTEM, moment());
                record("webhook.gone", webhook, "STOPPED");
            });
        }
    }

    private void store(Webhook webhook, State state, Instant next) {
        Instant done = state == State.WAITING ? null : moment();
        webhooks.store(new Webhook(
                webhook.id(),
                webhook.endpointId(),
                webhook.kind(),
                webhook.bulletin(),
                webhook.payload(),
                state,
                webhook.attempts(),
                webhook.triesFrom(),
                next,
                webhook.createdAt(),
                done));
    }

    private void record(String action, Webhook webhook, String state) {
        audit.record(new Change(action, webhook.endpointId().toString(), null, null, state, webhook.webhookId()));
    }

    private Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
