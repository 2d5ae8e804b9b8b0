package io.tsunagi.paper.domain;

/** What a scanned code or a typed reference turned out to be. */
public enum ScanOutcome {
    /** It is this paper. */
    KNOWN,
    /** It is this paper, which is void: it may not be used any more. */
    VOIDED,
    /** It is this paper, but the code is too old to be trusted. */
    EXPIRED,
    /** The code was not made by this house, or was changed. */
    FORGED,
    /** No such paper. */
    UNKNOWN
}
