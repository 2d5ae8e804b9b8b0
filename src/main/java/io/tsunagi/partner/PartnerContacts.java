package io.tsunagi.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contact cards of partners, for features that call people, write to them or check whether they answer. */
public interface PartnerContacts {

    /** Every contact, by code of the partner; those who answer round the clock first. */
    List<Contact> all();

    /** Contacts of a partner; those who answer round the clock first. */
    List<Contact> of(UUID partner);

    /** The contact with that id. */
    Optional<Contact> find(UUID contact);

    /**
     * Contacts whose name, number or partner has that in it, by code of the partner.
     *
     * @param part at least one character; letter case is forgiven
     * @param most how many at most
     */
    List<Contact> search(String part, int most);

    /**
     * Writes a detail that a call back confirmed; a changed number is unverified until somebody calls it.
     *
     * @param before what must stand there now
     * @return false when something else stands there or the contact is gone; nothing is changed then
     */
    boolean put(UUID contact, ContactChanges.Detail detail, String before, String after);

    /** Counts a communications check: those who answered begin at none again, those who did not have missed one more in a row. */
    void tally(Collection<UUID> answered, Collection<UUID> missed);

    /** Tier of each partner: 1 works for nobody on the map, 2 works for one of these, and so on; who is in a ring alone has none. */
    Map<UUID, Integer> tiers();

    /**
     * A contact.
     *
     * @param mail empty for none
     * @param destination where goods are delivered; empty for none
     * @param verifiedOn day on which the number was last called, or was said to be right
     * @param verifiedBy who called it; empty while nobody of the house did
     * @param verifiedSince from when the present number counts as verified; null while it does not
     */
    record Contact(
            UUID id,
            UUID partnerId,
            String partnerCode,
            String partnerJa,
            String partnerEn,
            String name,
            String phone,
            String mail,
            String destination,
            boolean roundClock,
            LocalDate verifiedOn,
            String verifiedBy,
            @Nullable Instant verifiedSince) {}
}
