package io.tsunagi.channels.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.outbound.Outbound;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager registers an address that gets webhooks, for a partner or for the house. */
@Service
public class RegisterEndpoint {

    private static final int LONGEST_LABEL = 80;

    private final Endpoints endpoints;
    private final SupplyChainMap map;
    private final Outbound outbound;
    private final WebhookSecrets secrets;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    RegisterEndpoint(
            Endpoints endpoints,
            SupplyChainMap map,
            Outbound outbound,
            WebhookSecrets secrets,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.endpoints = endpoints;
        this.map = map;
        this.outbound = outbound;
        this.secrets = secrets;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Registers; the same form again changes nothing and answers the same.
     *
     * @throws Refused at {@code partner}, {@code label} or {@code url}: missing, unknown, not approved, or registered already
     */
    @Transactional
    public Made register(Wanted wanted) {
        Optional<Endpoint> earlier = endpoints.find(wanted.id());
        if (earlier.isPresent()) {
            return made(earlier.get());
        }
        List<Refusal> refusals = new ArrayList<>();
        String code = wanted.partner().strip().toUpperCase(Locale.ROOT);
        Optional<Partner> partner = code.isEmpty() ? Optional.empty() : map.partner(code);
        if (!code.isEmpty() && partner.isEmpty()) {
            refusals.add(Refusal.at("partner", "channels.refused.partner", code));
        }
        String label = wanted.label().strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            refusals.add(Refusal.at("label", "channels.refused.label", LONGEST_LABEL));
        }
        String url = wanted.url().strip();
        outbound.hinders(url)
                .ifPresent(reason -> refusals.add(Refusal.at("url", "channels.refused.url." + reason.name())));
        Refused.ifAny(refusals);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Endpoint endpoint = new Endpoint(
                wanted.id(),
                partner.map(Partner::id).orElse(null),
                label,
                url,
                1,
                now,
                signedIn.person().login(),
                now,
                null,
                null);
        if (!endpoints.add(endpoint)) {
            throw new Refused(Refusal.at("url", "channels.refused.twice"));
        }
        audit.record(new Change(
                "webhook.registered",
                endpoint.id().toString(),
                null,
                null,
                "ACTIVE",
                label + (code.isEmpty() ? "" : " " + code)));
        return made(endpoint);
    }

    private Made made(Endpoint endpoint) {
        return new Made(endpoint, secrets.shown(endpoint));
    }

    /**
     * What somebody wants to register.
     *
     * @param id made with the form, so that one sent twice registers once
     * @param partner short code of the partner; empty for the house
     */
    public record Wanted(UUID id, String partner, String label, String url) {}

    /**
     * A registered endpoint.
     *
     * @param secret to be told to the receiver now; no page shows it again
     */
    public record Made(Endpoint endpoint, String secret) {}
}
