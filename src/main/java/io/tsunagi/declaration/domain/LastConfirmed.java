package io.tsunagi.declaration.domain;

/** What the customs system had confirmed of the electronic declaration when it failed; it decides the path on paper. */
public enum LastConfirmed {
    /** Never sent: there is no electronic twin. */
    NOT_SENT,
    /** Sent, no answer came: a twin may be alive on the other side. */
    SENT_NO_ACK,
    /** Accepted electronically, not permitted: a twin is alive. */
    ACK_NO_RELEASE,
    /** Permitted, the permit was not delivered: no paper declaration, the permit is asked for instead. */
    RELEASED_NOT_DELIVERED;

    /** Whether an electronic declaration of the same goods may be alive and must be withdrawn before lodging on paper. */
    public boolean leavesTwin() {
        return this == SENT_NO_ACK || this == ACK_NO_RELEASE;
    }
}
