package io.tsunagi.shipment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What claims of priority need of shipments: what stands on the order, and to lift the class while a claim is granted. */
public interface PriorityGrants {

    /** The shipment as a claim sees it. */
    Optional<Claimable> of(String shipment);

    /** Notes at the shipments that a claim was made for them; in the caller's transaction. */
    void opened(Collection<String> shipments, String claim);

    /**
     * Lifts the shipments to that class at once, in the caller's transaction; those that left the list already stay as they are, and
     * none is ever lowered. Called twice it changes nothing.
     *
     * @param priority 0 or 1
     * @return how many shipments hold the grant
     */
    int grant(Collection<String> shipments, String claim, int priority);

    /** Takes the grant of a claim away: its shipments stand where the table says. Called twice it changes nothing. */
    void end(String claim);

    /**
     * Orders on which P0 or P1 is claimed above the class they have, for which nobody has made a claim yet; the most urgent first.
     *
     * @param limit 1 to 200
     */
    List<Claimable> unconfirmed(int limit);

    /** How many of them there are, counted up to 1,000. */
    int unconfirmedCount();

    /**
     * A shipment as a claim sees it.
     *
     * @param reference kind S
     * @param partnerId the shipper
     * @param phone of the customer, as it stands on the order
     * @param priority where it stands, 0 to 4
     * @param waiting whether it is in the list, open or held
     * @param claimed P0 or P1 as written on the order
     * @param claim the claim that was made for it; null when none was
     */
    record Claimable(
            String reference,
            UUID partnerId,
            String customer,
            @Nullable String phone,
            String goods,
            int priority,
            boolean waiting,
            @Nullable String claimed,
            @Nullable String claimGround,
            @Nullable String claim) {}
}
