package io.tsunagi.shipment.web.outcome;

/** Who may do what with decisions. */
final class OutcomeDoors {

    static final String MAY_READ = "hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')";
    static final String MAY_DECIDE = "hasAnyRole('COORDINATOR', 'MANAGER')";

    private OutcomeDoors() {}
}
