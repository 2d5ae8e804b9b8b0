package io.tsunagi.contact.domain.change;

import io.tsunagi.partner.PartnerContacts;
import io.tsunagi.partner.PartnerContacts.Contact;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The numbers that a request may be called back at: on the map, called by somebody of the house and verified before the request came,
 * never a number that came with it. Other people than the one whose card is to change come first.
 */
@Component
public class CallableNumbers {

    private final PartnerContacts contacts;

    CallableNumbers(PartnerContacts contacts) {
        this.contacts = contacts;
    }

    /** The cards to call, best first; empty when there is none, and then nothing may be confirmed. */
    public List<Contact> of(ChangeRequest request) {
        return contacts.of(request.partnerId()).stream()
                .filter(card -> card.verifiedSince() != null
                        && card.verifiedSince().isBefore(request.times().occurredAt()))
                .filter(card ->
                        request.what() != What.PHONE || !digits(card.phone()).equals(digits(request.after())))
                .sorted(Comparator.comparing((Contact card) -> card.id().equals(request.contactId())))
                .toList();
    }

    /** Its digits, of which the last nine tell numbers apart however they are written. */
    private static String digits(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.substring(Math.max(0, digits.length() - 9));
    }
}
