package io.tsunagi.bulletin.domain;

/** Where a bulletin stands. */
public enum BulletinState {
    /** Being written. */
    DRAFT,
    /** Waits for a second person. */
    SUBMITTED,
    /** Numbered and public; copies are on their way. */
    PUBLISHED,
    /** Public, and every recipient got it by mail or by phone. */
    SENT,
    /** Given up before publishing. */
    WITHDRAWN;

    /** Whether everybody may read it. */
    public boolean isPublic() {
        return this == PUBLISHED || this == SENT;
    }
}
