package io.tsunagi.contact.domain.change;

import io.tsunagi.contact.domain.change.Changes.Particular;
import io.tsunagi.partner.PartnerContacts;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Does a change that was confirmed, in the transaction of its call back. */
@Component
class ApplyChange {

    private final Changes changes;
    private final PartnerContacts contacts;
    private final AccountSeal seal;

    ApplyChange(Changes changes, PartnerContacts contacts, AccountSeal seal) {
        this.changes = changes;
        this.contacts = contacts;
        this.seal = seal;
    }

    /** Refuses when the value moved on since the request, or when another bank account was heard than was asked for. */
    void apply(ChangeRequest request, String heard, Instant now) {
        if (request.contactId() != null) {
            if (!contacts.put(request.contactId(), request.what().detail(), request.before(), request.after())) {
                throw new Refused(Refusal.of("changes.refused.moved"));
            }
            return;
        }
        byte[] sealed = request.sealed();
        if (sealed != null && !seal.open(request.partnerId(), sealed).equals(AccountSeal.plain(heard))) {
            throw new Refused(Refusal.at("heard", "changes.refused.heard"));
        }
        Particular present = Particular.of(changes.particulars(request.partnerId()), request.what());
        if (!Objects.equals(present == null ? null : present.change(), request.beforeChange())) {
            throw new Refused(Refusal.of("changes.refused.moved"));
        }
        changes.put(request.partnerId(), new Particular(request.what(), request.after(), request.reference(), now));
    }
}
