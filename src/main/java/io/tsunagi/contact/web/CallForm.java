package io.tsunagi.contact.web;

import io.tsunagi.bulletin.PublishedBulletins;
import io.tsunagi.bulletin.PublishedBulletins.PublishedBulletin;
import io.tsunagi.contact.domain.call.Call;
import io.tsunagi.contact.domain.call.Call.Direction;
import io.tsunagi.contact.domain.call.Call.Reached;
import io.tsunagi.contact.domain.call.Calls;
import io.tsunagi.contact.domain.call.RecordCall;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.partner.PartnerContacts;
import io.tsunagi.partner.SupplyChainMap.Partner;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills and reads the form of a call: contact cards to choose from, the times at now, the bulletins of the disruption. */
@Component
class CallForm {

    private static final int FOUND = 12;

    private final Calls calls;
    private final PartnerContacts contacts;
    private final PublishedBulletins bulletins;
    private final Disruptions disruptions;
    private final ContactWords words;

    CallForm(
            Calls calls,
            PartnerContacts contacts,
            PublishedBulletins bulletins,
            Disruptions disruptions,
            ContactWords words) {
        this.calls = calls;
        this.contacts = contacts;
        this.bulletins = bulletins;
        this.disruptions = disruptions;
        this.words = words;
    }

    ContactWords words() {
        return words;
    }

    /** What stands in the form at first: the card, the disruption and the earlier call that were named, and the times at now. */
    Map<String, String> begin(Map<String, String> asked) {
        TypedContact named = new TypedContact(asked);
        Map<String, String> typed = new HashMap<>();
        String follows = named.text("follows");
        calls.find(follows).ifPresent(call -> {
            typed.putAll(of(call));
            typed.put("follows", follows);
            List.of("said", "asked", "againAt", "bulletin").forEach(typed::remove);
        });
        typed.put("direction", Direction.OUT.name());
        typed.put("reached", Reached.REACHED.name());
        for (String field : List.of("disruption", "partner", "direction")) {
            if (!named.text(field).isEmpty()) {
                typed.put(field, named.text(field));
            }
        }
        card(named.text("contact"), typed);
        String now = words.times().input(words.times().now());
        typed.put("occurredAt", now);
        typed.put("writtenAt", now);
        typed.put("key", UUID.randomUUID().toString());
        return typed;
    }

    private void card(String id, Map<String, String> typed) {
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return;
        }
        contacts.find(UUID.fromString(id)).ifPresent(card -> {
            typed.put("contact", id);
            typed.put("partner", card.partnerCode());
            typed.put("who", card.name());
            typed.put("address", card.phone());
        });
    }

    /** What an entry says, as it would be typed. */
    Map<String, String> of(Call call) {
        Times times = words.times();
        Partner partner = call.partnerId() == null ? null : words.partners().get(call.partnerId());
        Map<String, String> typed = new HashMap<>();
        typed.put("disruption", call.disruption() == null ? "" : call.disruption());
        typed.put("partner", partner == null ? "" : partner.code());
        typed.put("contact", call.contactId() == null ? "" : call.contactId().toString());
        typed.put("direction", call.direction().name());
        typed.put("reached", call.reached().name());
        typed.put("who", call.who());
        typed.put("address", call.address());
        typed.put("said", call.said());
        typed.put("asked", call.asked());
        typed.put("againAt", input(times, call.againAt()));
        typed.put("bulletin", call.bulletin() == null ? "" : call.bulletin().reference());
        typed.put("occurredAt", times.input(call.times().occurredAt()));
        typed.put("writtenAt", times.input(call.times().writtenAt()));
        typed.put("follows", call.follows() == null ? "" : call.follows());
        return typed;
    }

    private static String input(Times times, @Nullable Instant at) {
        return at == null ? "" : times.input(at);
    }

    /** The form as a command; what cannot be read is refused at its field. */
    RecordCall.Command command(TypedContact typed) {
        UUID partner = words.partnerId(typed.textOrNull("partner"));
        UUID contact = typed.id("contact");
        boolean stillThere = contact != null
                && contacts.find(contact)
                        .filter(card -> card.partnerId().equals(partner))
                        .isPresent();
        return new RecordCall.Command(
                typed.text("key"),
                typed.textOrNull("disruption"),
                partner,
                stillThere ? contact : null,
                typed.one(Direction.values(), "direction"),
                typed.one(Reached.values(), "reached"),
                typed.text("who"),
                typed.text("address"),
                typed.text("said"),
                typed.text("asked"),
                typed.timeOrNull("againAt", words.times()),
                typed.textOrNull("bulletin"),
                typed.time("occurredAt", words.times()),
                typed.time("writtenAt", words.times()),
                typed.textOrNull("follows"),
                typed.textOrNull("corrects"));
    }

    /**
     * The page with the form.
     *
     * @param q part of a name, number or partner to look a card up by; empty for none
     */
    String show(Typing typing, String q, Model model, Locale locale) {
        String disruption = typing.value("disruption");
        List<PublishedBulletin> published = disruption.isEmpty() ? List.of() : bulletins.of(disruption);
        model.addAttribute("typing", typing);
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() ? List.of() : contacts.search(q.strip(), FOUND));
        model.addAttribute("directions", Direction.values());
        model.addAttribute("reached", Reached.values());
        model.addAttribute("bulletins", published);
        List<Disruption> running = disruptions.running();
        model.addAttribute("running", running);
        model.addAttribute(
                "ended",
                !disruption.isEmpty()
                        && running.stream().noneMatch(one -> one.reference().equals(disruption)));
        model.addAttribute("japanese", locale.getLanguage().equals("ja"));
        model.addAttribute("zone", words.times().zoneName());
        return "contact/call-form";
    }
}
