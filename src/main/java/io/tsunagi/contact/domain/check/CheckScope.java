package io.tsunagi.contact.domain.check;

import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.contact.domain.check.CommunicationCheck.Scope;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.partner.PartnerContacts;
import io.tsunagi.partner.PartnerContacts.Contact;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Whom a check asks, the most critical first: those whose failure reaches the most partners. */
@Component
class CheckScope {

    private final PartnerContacts contacts;
    private final SupplyChainMap map;
    private final Disruptions disruptions;

    CheckScope(PartnerContacts contacts, SupplyChainMap map, Disruptions disruptions) {
        this.contacts = contacts;
        this.map = map;
        this.disruptions = disruptions;
    }

    /**
     * A line for each contact.
     *
     * @throws Refused at {@code value} when it names nothing, or nobody is there to ask
     */
    List<CheckLine> lines(String check, Scope scope, String value) {
        Predicate<UUID> asked = asked(scope, value);
        Map<UUID, Integer> reaches = new HashMap<>();
        List<Contact> cards = contacts.all().stream()
                .filter(card -> asked.test(card.partnerId()))
                .toList();
        if (cards.isEmpty()) {
            throw new Refused(Refusal.at("value", "checks.refused.nobody"));
        }
        if (cards.size() > Checks.MOST) {
            throw new Refused(Refusal.at("value", "checks.refused.many", Checks.MOST));
        }
        cards.forEach(card -> reaches.computeIfAbsent(
                card.partnerId(), partner -> map.affectedByPartner(partner).size()));
        List<CheckLine> lines = new ArrayList<>();
        cards.stream()
                .sorted(Comparator.comparing((Contact card) -> -reaches.getOrDefault(card.partnerId(), 0)))
                .forEach(card ->
                        lines.add(line(check, card, lines.size() + 1, reaches.getOrDefault(card.partnerId(), 0))));
        return lines;
    }

    private Predicate<UUID> asked(Scope scope, String value) {
        return switch (scope) {
            case ALL -> partner -> true;
            case PARTNER ->
                map.partner(value)
                        .map(found -> (Predicate<UUID>) found.id()::equals)
                        .orElseThrow(() -> new Refused(Refusal.at("value", "contact.refused.partner")));
            case DISRUPTION ->
                disruptions
                        .find(value)
                        .map(Disruption::partnerIds)
                        .map(partners -> (Predicate<UUID>) partners::contains)
                        .orElseThrow(() -> new Refused(Refusal.at("value", "contact.refused.disruption")));
            case TIER -> tier(value);
        };
    }

    private Predicate<UUID> tier(String value) {
        if (!value.matches("[1-9]\\d?")) {
            throw new Refused(Refusal.at("value", "checks.refused.tier"));
        }
        Map<UUID, Integer> tiers = contacts.tiers();
        int tier = Integer.parseInt(value);
        return partner -> tiers.getOrDefault(partner, 0) == tier;
    }

    private static CheckLine line(String check, Contact card, int place, int reaches) {
        return new CheckLine(
                UUID.randomUUID(),
                check,
                place,
                card.partnerId(),
                card.id(),
                card.partnerCode(),
                card.partnerJa(),
                card.partnerEn(),
                card.name(),
                card.phone(),
                HouseMail.isAddress(card.mail()) ? card.mail() : "",
                reaches,
                null,
                null,
                null,
                "");
    }
}
