package io.tsunagi.watch.web;

/** Who may do what in early warning. */
final class WatchDoors {

    /** Everybody of the house. */
    static final String HOUSE =
            "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR')";
    /** Whoever may be called by a partner. */
    static final String TOLD = "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'ADMINISTRATOR')";

    static final String SETS_UP = "hasAnyRole('MANAGER', 'ADMINISTRATOR')";
    static final String DECIDES = "hasAnyRole('COORDINATOR', 'MANAGER')";
    /** Whoever may have a notice of an authority in hand. */
    static final String NOTICES = "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER')";

    static final String ALERT = "/watch/alerts/{ref:A-[0-9]{4}-[0-9]+-[A-Z]}";
    static final String PROBE = "/watch/{id:[0-9a-f-]{36}}";

    private WatchDoors() {}
}
