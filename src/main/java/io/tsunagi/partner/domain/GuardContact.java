package io.tsunagi.partner.domain;

import io.tsunagi.partner.ContactChanges;
import io.tsunagi.partner.ContactChanges.Asked;
import io.tsunagi.partner.ContactChanges.Detail;
import org.springframework.stereotype.Component;

/** Says what becomes of a card that somebody changes: an open one changes, on a closed one each guarded detail becomes a request. */
@Component
class GuardContact {

    private final ContactChanges changes;

    GuardContact(ContactChanges changes) {
        this.changes = changes;
    }

    ContactCard changed(PartnerCard partner, ContactCard before, RecordContact.Command command) {
        String phone = command.phone().strip();
        String mail = command.mail() == null ? before.mail() : command.mail().strip();
        String destination = command.destination() == null
                ? before.destination()
                : command.destination().strip();
        if (!before.guard().closed()) {
            return card(before, command, phone, mail, destination);
        }
        ask(partner, before, Detail.PHONE, before.phone(), phone, command.cameBy());
        ask(partner, before, Detail.MAIL, before.mail(), mail, command.cameBy());
        ask(partner, before, Detail.DESTINATION, before.destination(), destination, command.cameBy());
        return card(before, command, before.phone(), before.mail(), before.destination());
    }

    private void ask(PartnerCard partner, ContactCard card, Detail detail, String old, String asked, String cameBy) {
        if (!old.equals(asked)) {
            changes.ask(new Asked(partner.id(), partner.code(), card.id(), card.name(), detail, old, asked, cameBy));
        }
    }

    private static ContactCard card(
            ContactCard before, RecordContact.Command command, String phone, String mail, String destination) {
        return new ContactCard(
                before.id(),
                before.partnerId(),
                command.name().strip(),
                phone,
                command.roundClock(),
                before.guard().closed() ? before.verifiedOn() : command.verifiedOn(),
                before.verifiedBy(),
                mail,
                destination,
                before.guard());
    }
}
