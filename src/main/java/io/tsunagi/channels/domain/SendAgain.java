package io.tsunagi.channels.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.channels.domain.Webhook.State;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person lets a webhook be sent again at once, with the same id and words. */
@Service
public class SendAgain {

    private final Webhooks webhooks;
    private final Endpoints endpoints;
    private final AuditTrail audit;
    private final Clock clock;

    SendAgain(Webhooks webhooks, Endpoints endpoints, AuditTrail audit, Clock clock) {
        this.webhooks = webhooks;
        this.endpoints = endpoints;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts it again, also one that arrived; one that is being sent is left alone.
     *
     * @param seen attempts that the person saw, so that a form sent twice starts it once
     * @return its endpoint
     * @throws Refused when the endpoint was stopped
     */
    @Transactional
    public UUID again(UUID id, int seen) {
        Webhook webhook = webhooks.lock(id).orElseThrow(() -> new NotHere(id.toString()));
        Endpoint endpoint = endpoints.find(webhook.endpointId()).orElseThrow(() -> new NotHere(id.toString()));
        if (!endpoint.stands()) {
            throw new Refused(Refusal.of("channels.refused.stopped"));
        }
        if (webhook.attempts() == seen && webhook.state() != State.SENDING) {
            webhooks.store(new Webhook(
                    id,
                    webhook.endpointId(),
                    webhook.kind(),
                    webhook.bulletin(),
                    webhook.payload(),
                    State.WAITING,
                    webhook.attempts(),
                    webhook.attempts(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    webhook.createdAt(),
                    null));
            audit.record(new Change(
                    "webhook.sent-again",
                    endpoint.id().toString(),
                    null,
                    webhook.state().name(),
                    State.WAITING.name(),
                    webhook.webhookId()));
        }
        return endpoint.id();
    }
}
