package io.tsunagi.cost.web;

/** Who may do what with costs and letters. */
final class CostDoors {

    /** Everybody of the house. */
    static final String MAY_READ =
            "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR')";

    /** Whoever sees costs arise. */
    static final String MAY_NOTE = "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER')";

    /** Who speaks for the house: moves claims, writes and signs letters. */
    static final String MAY_CLAIM = "hasRole('MANAGER')";

    static final String COST = "/costs/{ref:CO-[0-9]{4}-[0-9]+-[A-Z]}";
    static final String LETTER = "/letters/{ref:LT-[0-9]{4}-[0-9]+-[A-Z]}";

    private CostDoors() {}
}
