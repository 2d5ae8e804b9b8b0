package io.tsunagi.filing.web;

/** Who may look at filings, and who may fill them in. */
final class Readers {

    static final String MAY_READ = "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR')";

    /** A manager too: the notice that no examiner is available is often theirs. */
    static final String MAY_DRAFT = "hasAnyRole('BROKER', 'MANAGER')";

    private Readers() {}
}
