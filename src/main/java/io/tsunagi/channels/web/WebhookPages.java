package io.tsunagi.channels.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.channels.domain.Endpoint;
import io.tsunagi.channels.domain.Endpoints;
import io.tsunagi.channels.domain.RegisterEndpoint;
import io.tsunagi.channels.domain.RegisterEndpoint.Made;
import io.tsunagi.channels.domain.Webhook;
import io.tsunagi.channels.domain.Webhooks;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Addresses that get webhooks, and what became of each webhook. */
@Controller
class WebhookPages {

    private final Endpoints endpoints;
    private final Webhooks webhooks;
    private final RegisterEndpoint registering;
    private final EndpointWords words;
    private final AuditTrail audit;
    private final MessageSource messages;

    WebhookPages(
            Endpoints endpoints,
            Webhooks webhooks,
            RegisterEndpoint registering,
            EndpointWords words,
            AuditTrail audit,
            MessageSource messages) {
        this.endpoints = endpoints;
        this.webhooks = webhooks;
        this.registering = registering;
        this.words = words;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/webhooks")
    @PreAuthorize(ChannelDoors.READS)
    String list(Model model, Locale locale) {
        Map<String, String> typed = new HashMap<>();
        typed.put("id", UUID.randomUUID().toString());
        return show(new Typing(typed, Map.of()), model, locale);
    }

    @PostMapping("/webhooks")
    @PreAuthorize(ChannelDoors.REGISTERS)
    String register(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        try {
            Made made = registering.register(new RegisterEndpoint.Wanted(
                    id(typed.getOrDefault("id", "")),
                    text(typed, "partner"),
                    text(typed, "label"),
                    text(typed, "url")));
            flash.addFlashAttribute("secret", made.secret());
            flash.addFlashAttribute("notice", "channels.done.registered");
            return "redirect:/webhooks/" + made.endpoint().id();
        } catch (Refused refused) {
            return show(Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
    }

    @GetMapping(ChannelDoors.ENDPOINT)
    @PreAuthorize(ChannelDoors.READS)
    String one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(required = false) @Nullable UUID after,
            Model model,
            Locale locale) {
        Endpoint endpoint = endpoints.find(id).orElseThrow(() -> new NotHere(id.toString()));
        List<Webhook> page = webhooks.of(id, after(at, after).orElse(null));
        boolean more = page.size() > Webhooks.PAGE;
        List<Webhook> rows = more ? page.subList(0, Webhooks.PAGE) : page;
        Webhook last = more ? rows.get(Webhooks.PAGE - 1) : null;
        model.addAttribute("endpoint", endpoint);
        model.addAttribute("owner", words.owner(endpoint, locale));
        model.addAttribute("webhooks", rows);
        model.addAttribute(
                "next", last == null ? null : "/webhooks/" + id + "?at=" + last.createdAt() + "&after=" + last.id());
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("entries", audit.of(id.toString()));
        return "channels/endpoint";
    }

    @GetMapping(ChannelDoors.MESSAGE)
    @PreAuthorize(ChannelDoors.READS)
    String message(@PathVariable UUID id, Model model) {
        Webhook webhook = webhooks.find(id).orElseThrow(() -> new NotHere(id.toString()));
        model.addAttribute("webhook", webhook);
        model.addAttribute(
                "endpoint", endpoints.find(webhook.endpointId()).orElseThrow(() -> new NotHere(id.toString())));
        model.addAttribute("attempts", webhooks.attempts(id));
        return "channels/webhook";
    }

    private String show(Typing typing, Model model, Locale locale) {
        List<Endpoints.Line> lines = endpoints.all();
        model.addAttribute("typing", typing);
        model.addAttribute("lines", lines);
        model.addAttribute("owners", words.owners(lines, locale));
        return "channels/list";
    }

    private static Optional<Webhooks.After> after(String at, @Nullable UUID id) {
        try {
            return id == null || at.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Webhooks.After(Instant.parse(at), id));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The form's own id; one that was tampered with is a new form. */
    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private static String text(Map<String, String> typed, String field) {
        return TypedBoxes.storable(typed.getOrDefault(field, ""));
    }
}
