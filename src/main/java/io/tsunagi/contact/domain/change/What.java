package io.tsunagi.contact.domain.change;

import io.tsunagi.partner.ContactChanges.Detail;

/** What somebody wants to change. */
public enum What {
    /** Where money is paid to; kept sealed, shown masked. */
    BANK_ACCOUNT,
    /** By which way goods go to the partner. */
    ROUTE,
    /** Number on a contact card. */
    PHONE,
    /** Mail address on a contact card. */
    MAIL,
    /** Where goods of a contact are delivered. */
    DESTINATION;

    /** Whether it stands on a contact card. */
    public boolean ofCard() {
        return this != BANK_ACCOUNT && this != ROUTE;
    }

    /** The detail of a card. */
    Detail detail() {
        return Detail.valueOf(name());
    }
}
