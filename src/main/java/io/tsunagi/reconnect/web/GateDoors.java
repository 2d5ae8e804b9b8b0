package io.tsunagi.reconnect.web;

/** Who may do what with gates. */
final class GateDoors {

    static final String MAY_READ =
            "hasAnyRole('COORDINATOR', 'MANAGER', 'BROKER', 'EXAMINER', 'AUDITOR', 'ADMINISTRATOR')";
    static final String MAY_WORK = "hasAnyRole('COORDINATOR', 'MANAGER')";
    static final String MAY_FAIL = "hasAnyRole('COORDINATOR', 'MANAGER', 'ADMINISTRATOR')";
    static final String MAY_DECIDE = "hasRole('MANAGER')";
    static final String MAY_SIGN = "hasAnyRole('MANAGER', 'ADMINISTRATOR')";
    static final String MAY_CONFIRM_REGIMES = "hasAnyRole('BROKER', 'EXAMINER')";

    static final String GATES = "/disruptions/{ref:D-[0-9]{4}-[0-9]+-[A-Z]}/gates";
    static final String GATE = "/gates/{ref:RG-[0-9]{4}-[0-9]+-[A-Z]}";
    static final String ITEM = "/items/{code:[A-Z][0-9]{1,3}}";

    private GateDoors() {}
}
