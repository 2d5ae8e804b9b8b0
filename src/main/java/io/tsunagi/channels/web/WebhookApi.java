package io.tsunagi.channels.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.channels.domain.Endpoints;
import io.tsunagi.channels.domain.RegisterEndpoint;
import io.tsunagi.channels.domain.RegisterEndpoint.Made;
import io.tsunagi.channels.domain.SendAgain;
import io.tsunagi.channels.domain.TendEndpoint;
import io.tsunagi.channels.domain.Webhook;
import io.tsunagi.channels.domain.Webhooks;
import io.tsunagi.frame.NotHere;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks for programs. */
@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "Webhooks")
class WebhookApi {

    private final Endpoints endpoints;
    private final Webhooks webhooks;
    private final RegisterEndpoint registering;
    private final TendEndpoint tending;
    private final SendAgain sending;

    WebhookApi(
            Endpoints endpoints,
            Webhooks webhooks,
            RegisterEndpoint registering,
            TendEndpoint tending,
            SendAgain sending) {
        this.endpoints = endpoints;
        this.webhooks = webhooks;
        this.registering = registering;
        this.tending = tending;
        this.sending = sending;
    }

    @GetMapping
    @PreAuthorize(ChannelDoors.READS)
    @Operation(summary = "Endpoints with the numbers of their webhooks")
    List<Endpoints.Line> all() {
        return endpoints.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(ChannelDoors.REGISTERS)
    @Operation(summary = "Register an endpoint; its secret is told in this answer, the same key again changes nothing")
    Registered register(@RequestBody NewEndpoint wanted) {
        Made made = registering.register(new RegisterEndpoint.Wanted(
                wanted.key(), wanted.partner() == null ? "" : wanted.partner(), wanted.label(), wanted.url()));
        return new Registered(made.endpoint().id(), made.secret());
    }

    @GetMapping("/{id}/messages")
    @PreAuthorize(ChannelDoors.READS)
    @Operation(summary = "The newest webhooks of an endpoint")
    List<Webhook> messages(@PathVariable UUID id) {
        return webhooks.of(id, null);
    }

    @PostMapping("/{id}/pings")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize(ChannelDoors.SENDS)
    @Operation(summary = "Send a test; the same key again sends none")
    void ping(@PathVariable UUID id, @RequestBody Key key) {
        tending.ping(id, key.key());
    }

    @PostMapping("/{id}/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(ChannelDoors.REGISTERS)
    @Operation(summary = "Stop an endpoint; what waits is called off")
    void end(@PathVariable UUID id) {
        tending.end(id);
    }

    @GetMapping("/messages/{id}/attempts")
    @PreAuthorize(ChannelDoors.READS)
    @Operation(summary = "The log of one webhook, from the first attempt")
    List<Webhook.Attempt> attempts(@PathVariable UUID id) {
        return webhooks.attempts(
                webhooks.find(id).orElseThrow(() -> new NotHere(id.toString())).id());
    }

    @PostMapping("/messages/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize(ChannelDoors.SENDS)
    @Operation(summary = "Send one again with the same id; says how many attempts were seen, so that it starts once")
    void again(@PathVariable UUID id, @RequestBody Seen seen) {
        sending.again(id, seen.attempts());
    }

    /** An endpoint to register; without a partner's code it is one of the house. */
    record NewEndpoint(UUID key, @Nullable String partner, String label, String url) {}

    /** A registered one. */
    record Registered(UUID id, String secret) {}

    /** What makes a request sent twice one. */
    record Key(UUID key) {}

    /** What the caller knew. */
    record Seen(int attempts) {}
}
