package io.tsunagi.rehearsal.web;

/** Where drills are, and who may do what. */
final class DrillDoors {

    static final String MAY_READ = "hasAnyRole('MANAGER', 'COORDINATOR', 'BROKER', 'EXAMINER', 'AUDITOR')";
    static final String MAY_STEP_IN = "hasAnyRole('MANAGER', 'COORDINATOR', 'BROKER', 'EXAMINER')";
    static final String MAY_LEAD = "hasRole('MANAGER')";
    static final String DRILL = "/drills/{ref:DR-[0-9]{4}-[0-9]+-[A-Z]}";

    private DrillDoors() {}
}
