package io.tsunagi.contact.web;

import io.tsunagi.contact.domain.change.CallBackEntry;
import io.tsunagi.contact.domain.change.CallableNumbers;
import io.tsunagi.contact.domain.change.ChangeRequest;
import io.tsunagi.contact.domain.change.Changes;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.partner.PartnerContacts.Contact;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what the page of one request shows. */
@Component
class ChangeView {

    private final Changes changes;
    private final CallableNumbers numbers;
    private final SignedIn signedIn;

    ChangeView(Changes changes, CallableNumbers numbers, SignedIn signedIn) {
        this.changes = changes;
        this.numbers = numbers;
        this.signedIn = signedIn;
    }

    Sheet of(String reference) {
        ChangeRequest request = changes.find(reference).orElseThrow(() -> new NotHere(reference));
        boolean own = request.enteredBy().equals(signedIn.person().login());
        return new Sheet(
                request, request.isOpen() ? numbers.of(request) : List.of(), changes.callBacks(reference), own);
    }

    /**
     * A request with the numbers it may be called back at.
     *
     * @param own whether the person who looks at it entered it, and so may not call back
     */
    record Sheet(ChangeRequest request, List<Contact> numbers, List<CallBackEntry> callBacks, boolean own) {}
}
