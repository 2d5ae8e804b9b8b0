package io.tsunagi.reconcile.web;

/** Where reconciliations are, and who may do what. */
final class ReconcileDoors {

    static final String MAY_READ = "hasAnyRole('MANAGER', 'COORDINATOR', 'BROKER', 'EXAMINER', 'AUDITOR')";
    static final String MAY_WORK = "hasAnyRole('MANAGER', 'COORDINATOR', 'BROKER')";
    static final String MAY_SIGN = "hasRole('MANAGER')";
    static final String RUN = "/reconciliations/{ref:RC-[0-9]{4}-[0-9]+-[A-Z]}";

    private ReconcileDoors() {}
}
