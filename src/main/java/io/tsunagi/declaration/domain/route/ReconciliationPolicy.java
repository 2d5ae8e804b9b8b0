package io.tsunagi.declaration.domain.route;

/** What becomes of a paper after recovery: the key difference between authorities (dossier, section 5). */
public enum ReconciliationPolicy {
    /** Never entered again; an electronic version is cancelled (EU, Norwegian and UK transit). */
    CLOSE_ON_PAPER,
    /** Entered under the same reference, with a marker (Finland). */
    BACK_ENTER_SAME_REF,
    /** Entered anew within a deadline (Australia 24 h, US AES log, UK CDS). */
    BACK_ENTER_NEW,
    /** The late answer is awaited, then the original is cancelled (AEB, "already sent"). */
    LATE_ANSWER_THEN_CANCEL_ORIGINAL,
    /** The authority registers; the trader repairs cargo records (Japan). */
    AUTHORITY_REGISTERS,
    /** Nothing is owed (Japanese advance report in a disaster). */
    WAIVED,
    /** No source says; ask. */
    NOT_KNOWN
}
