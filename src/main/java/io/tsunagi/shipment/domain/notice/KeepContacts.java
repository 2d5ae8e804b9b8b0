package io.tsunagi.shipment.domain.notice;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a shipper's list of how its customers are reached. */
@Service
public class KeepContacts {

    private final Contacts contacts;
    private final SupplyChainMap map;
    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final Clock clock;

    KeepContacts(Contacts contacts, SupplyChainMap map, SignedIn signedIn, AuditTrail audit, Clock clock) {
        this.contacts = contacts;
        this.map = map;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores the list; customers that it does not name stay as they are, and the same list again changes nothing.
     *
     * @param partner the shipper; null when none was chosen
     * @return how many contacts are new or were changed
     * @throws Refused at {@code partner} or {@code file}; nothing is stored then
     */
    @Transactional
    public int load(@Nullable UUID partner, Sheet sheet) {
        SupplyChainMap.Partner shipper = map.partners().stream()
                .filter(one -> one.id().equals(partner))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.at("partner", "contact.partner")));
        List<Contact> read = ContactSheet.read(sheet);
        int changed = contacts.store(shipper.id(), read, signedIn.person().login(), clock.instant());
        if (changed > 0) {
            audit.record(new AuditTrail.Change(
                    "contact.loaded", shipper.code(), null, null, null, changed + " / " + read.size()));
        }
        return changed;
    }
}
