package io.tsunagi.partner;

import java.util.UUID;

/**
 * Takes what somebody wants to change on the card of a verified contact: it is asked for and called back before it is done. The
 * feature that keeps such requests implements it.
 */
public interface ContactChanges {

    /**
     * Files a request in the present transaction; the same one again files nothing while the first waits.
     *
     * @return its reference
     */
    String ask(Asked asked);

    /**
     * A change that was asked for.
     *
     * @param before what stands on the card now; empty for nothing
     * @param after what it shall become
     * @param cameBy how it came, a name such as {@code MAIL}; empty when nobody said
     */
    record Asked(
            UUID partnerId,
            String partnerCode,
            UUID contactId,
            String contactName,
            Detail detail,
            String before,
            String after,
            String cameBy) {}

    /** What of a card is guarded. */
    enum Detail {
        /** The number that is called. */
        PHONE,
        /** The mail address. */
        MAIL,
        /** Where goods are delivered. */
        DESTINATION
    }
}
