package io.tsunagi.obligation;

/** What is owed. */
public enum ObligationKind {
    /** Enter into the electronic system what was done on paper. */
    BACK_ENTRY,
    /** Repair the cargo record (in NACCS: OIN, cancel codes). */
    CARGO_RECORD,
    /** Have the authority register what it permitted on paper; met when the papers of the case say that it did. */
    REGISTRATION_CHECK,
    /** Make sure that the electronic twin is cancelled. */
    CANCEL_ORIGINAL,
    /** Something promised in words: hand a document in later, use goods for two years, ... */
    UNDERTAKING,
    /** A guarantee to be booked, watched and freed. */
    GUARANTEE,
    /** 許可前引取 (関税法73条) to be settled: pay and get the permit. */
    BP_SETTLEMENT,
    /** A copy that must come back, for instance an arrival certificate. */
    RETURNED_COPY,
    /** A report that a law asks for because personal data may have leaked. */
    STATUTORY_REPORT;

    /** Whether the work on the case itself may show it, so that nobody needs an entry on the desk for it until the case is over. */
    public boolean settlesItself() {
        return this == REGISTRATION_CHECK;
    }

    /** Whether managers do it themselves, so that it comes to their desk and not to the brokers' first. */
    public boolean ofManagers() {
        return this == STATUTORY_REPORT;
    }
}
