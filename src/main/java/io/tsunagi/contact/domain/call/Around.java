package io.tsunagi.contact.domain.call;

import io.tsunagi.bulletin.PublishedBulletins;
import io.tsunagi.contact.domain.call.Call.ReadOut;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.partner.PartnerContacts;
import io.tsunagi.partner.PartnerContacts.Contact;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what a call names exists: its disruption, its partner, the card that was used and the bulletin that was read out. */
@Component
class Around {

    private final Disruptions disruptions;
    private final SupplyChainMap map;
    private final PartnerContacts contacts;
    private final PublishedBulletins bulletins;

    Around(Disruptions disruptions, SupplyChainMap map, PartnerContacts contacts, PublishedBulletins bulletins) {
        this.disruptions = disruptions;
        this.map = map;
        this.contacts = contacts;
        this.bulletins = bulletins;
    }

    @Nullable
    ReadOut check(List<Refusal> refusals, RecordCall.Command command) {
        String disruption = command.disruption();
        if (disruption != null && disruptions.find(disruption).isEmpty()) {
            refusals.add(Refusal.at("disruption", "contact.refused.disruption"));
            return null;
        }
        UUID partner = command.partnerId();
        if (partner != null && map.partners().stream().noneMatch(one -> one.id().equals(partner))) {
            refusals.add(Refusal.at("partner", "contact.refused.partner"));
        }
        UUID contact = command.contactId();
        Optional<Contact> card = contact == null ? Optional.empty() : contacts.find(contact);
        if (contact != null
                && card.filter(found -> found.partnerId().equals(partner)).isEmpty()) {
            refusals.add(Refusal.at("who", "contact.refused.contact"));
        }
        return bulletin(refusals, disruption, command.bulletin());
    }

    private @Nullable ReadOut bulletin(
            List<Refusal> refusals, @Nullable String disruption, @Nullable String reference) {
        if (reference == null) {
            return null;
        }
        Optional<ReadOut> found = disruption == null
                ? Optional.empty()
                : bulletins.of(disruption).stream()
                        .filter(one -> one.reference().equals(reference))
                        .map(one -> new ReadOut(reference, one.number()))
                        .findFirst();
        if (found.isEmpty()) {
            refusals.add(Refusal.at("bulletin", "calls.refused.bulletin"));
        }
        return found.orElse(null);
    }
}
