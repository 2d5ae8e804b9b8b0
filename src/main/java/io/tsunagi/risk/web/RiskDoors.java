package io.tsunagi.risk.web;

/** Who may do what with risks of partners. */
final class RiskDoors {

    static final String MAY_READ = "hasAnyRole('MANAGER', 'COORDINATOR', 'AUDITOR', 'ADMINISTRATOR')";
    static final String MAY_ACT = "hasRole('MANAGER')";
    static final String PLAN = "/risk/plans/{ref:FP-[0-9]{4}-[0-9]+-[A-Z]}";
    static final String QUESTIONNAIRE = "/risk/questionnaires/{ref:RQ-[0-9]{4}-[0-9]+-[A-Z]}";

    private RiskDoors() {}
}
