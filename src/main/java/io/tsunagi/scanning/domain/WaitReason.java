package io.tsunagi.scanning.domain;

/** Why a page waits for a person; its text is {@code scan.reason.…}. */
public enum WaitReason {
    /** No code of ours was read on it. */
    NO_CODE,
    /** Nothing is on it. */
    BLANK,
    /** A code on it looks like ours, but we did not sign it. */
    FORGED,
    /** The code of its sheet is too old to be trusted. */
    EXPIRED,
    /** Its sheet is void. */
    VOID,
    /** We signed the code, but the register knows no such paper. */
    UNKNOWN,
    /** There is a picture of this page of this sheet already. */
    SEEN_BEFORE,
    /** More than two sheets are on it. */
    SEVERAL,
    /** A person took back what had been decided. */
    TAKEN_BACK,
    /** It is a half of a page that was split. */
    HALF
}
