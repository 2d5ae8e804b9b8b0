package io.tsunagi.contact.domain.change;

/** Where a request stands; all but the first are the end. */
public enum ChangeState {
    /** Waits for a call back. */
    ASKED,
    /** Called back and theirs: done. */
    CONFIRMED,
    /** Called back and not theirs: an attempted fraud, kept on record. */
    NOT_THEIRS,
    /** Taken back by somebody of the house before a call back decided it. */
    WITHDRAWN
}
