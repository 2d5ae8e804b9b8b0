package io.tsunagi.claim.domain;

/** Why somebody decides as they do; words come with it. */
public enum Reason {
    /** The contact confirmed the ground on the call. */
    CONFIRMED_ON_CALL,
    /** The evidence shows it. */
    EVIDENCE_SHOWS,
    /** True, but the harm comes later than claimed. */
    LESS_URGENT,
    /** Another supplier, or stock elsewhere, serves in time. */
    OTHER_SUPPLY,
    NO_EVIDENCE,
    NOT_REACHED,
    /** The contact did not confirm it. */
    NOT_CONFIRMED,
    /** The need goes on. */
    NEED_GOES_ON,
    NEED_ENDED,
    OTHER
}
