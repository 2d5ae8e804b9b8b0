package io.tsunagi.claim.web;

/** Who may do what with claims. */
final class ClaimDoors {

    static final String MAY_READ = "hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')";
    static final String MAY_CLAIM = "hasAnyRole('COORDINATOR', 'MANAGER')";
    static final String MAY_DECIDE = "hasAnyRole('COORDINATOR', 'MANAGER')";
    static final String CLAIM = "/claims/{ref:C-[0-9]{4}-[0-9]+-[A-Z]}";

    private ClaimDoors() {}
}
