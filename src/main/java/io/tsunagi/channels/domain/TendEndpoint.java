package io.tsunagi.channels.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tests an endpoint, renews its secret, stops it. */
@Service
public class TendEndpoint {

    private final Endpoints endpoints;
    private final Webhooks webhooks;
    private final Payloads payloads;
    private final WebhookSecrets secrets;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    TendEndpoint(
            Endpoints endpoints,
            Webhooks webhooks,
            Payloads payloads,
            WebhookSecrets secrets,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.endpoints = endpoints;
        this.webhooks = webhooks;
        this.payloads = payloads;
        this.secrets = secrets;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Puts a ping into the outbox; it is signed and tried again as every webhook.
     *
     * @param key made with the form; the same again adds nothing
     * @return the ping's id
     */
    @Transactional
    public UUID ping(UUID endpoint, UUID key) {
        Endpoint standing = standing(endpoint);
        Instant now = now();
        if (webhooks.addPing(key, standing, payloads.ping(standing, now), now)) {
            record("webhook.pinged", standing, "ACTIVE", "ACTIVE");
        }
        return key;
    }

    /**
     * Makes a new secret; the one before signs too for a day.
     *
     * @param seen edition that the person saw, so that a form sent twice renews once
     * @return the present secret, to be told to the receiver now
     */
    @Transactional
    public String renew(UUID endpoint, int seen) {
        Endpoint standing = standing(endpoint);
        if (standing.edition() == seen) {
            endpoints.renew(endpoint, seen + 1, now());
            record("webhook.secret-renewed", standing, "ACTIVE", "ACTIVE");
        } else if (standing.edition() != seen + 1) {
            throw new Refused(Refusal.of("channels.refused.changed"));
        }
        return secrets.shown(standing(endpoint));
    }

    /** Stops it; what waits is called off, what was sent stays in the log. One that was stopped stays so. */
    @Transactional
    public void end(UUID endpoint) {
        Endpoint known = endpoints.lock(endpoint).orElseThrow(() -> new NotHere(endpoint.toString()));
        if (known.stands()) {
            endpoints.end(endpoint, signedIn.person().login(), now());
            record("webhook.stopped", known, "ACTIVE", "STOPPED");
        }
    }

    private Endpoint standing(UUID id) {
        Endpoint known = endpoints.lock(id).orElseThrow(() -> new NotHere(id.toString()));
        if (!known.stands()) {
            throw new Refused(Refusal.of("channels.refused.stopped"));
        }
        return known;
    }

    private void record(String action, Endpoint endpoint, String from, String to) {
        audit.record(new Change(action, endpoint.id().toString(), null, from, to, endpoint.label()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
