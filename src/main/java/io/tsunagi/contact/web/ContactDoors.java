package io.tsunagi.contact.web;

/** Who may do what with calls, changes and checks. */
final class ContactDoors {

    /** Everybody of the house. */
    static final String HOUSE =
            "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR')";
    /** Whoever telephones. */
    static final String CALLS = "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'ADMINISTRATOR')";

    static final String MANAGES = "hasRole('MANAGER')";

    static final String CALL = "/calls/{ref:CL-[0-9]{4}-[0-9]+-[A-Z]}";
    static final String CHANGE = "/changes/{ref:CR-[0-9]{4}-[0-9]+-[A-Z]}";
    static final String CHECK = "/checks/{ref:CC-[0-9]{4}-[0-9]+-[A-Z]}";

    private ContactDoors() {}
}
