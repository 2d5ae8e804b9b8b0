package io.tsunagi.clock.web;

/** Who may do what with statutory clocks. */
final class ClockDoors {

    static final String MAY_READ = "hasAnyRole('MANAGER', 'COORDINATOR', 'BROKER', 'AUDITOR')";
    /** Whoever notices it may say so: the clock runs from then, whoever it was. */
    static final String MAY_RECORD = "hasAnyRole('MANAGER', 'COORDINATOR', 'BROKER')";

    static final String MAY_REPORT = "hasRole('MANAGER')";
    static final String CLOCK = "/clocks/{ref:LC-[0-9]{4}-[0-9]+-[A-Z]}";
    static final String BREACH = "/breaches/{ref:DB-[0-9]{4}-[0-9]+-[A-Z]}";

    private ClockDoors() {}
}
