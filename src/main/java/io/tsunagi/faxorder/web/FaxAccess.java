package io.tsunagi.faxorder.web;

/** Who may do what with FAX orders; pages and REST say the same. */
final class FaxAccess {

    static final String READ = "hasAnyRole('COORDINATOR', 'MANAGER', 'BROKER', 'EXAMINER', 'AUDITOR', 'ADMINISTRATOR')";
    static final String ACT = "hasAnyRole('COORDINATOR', 'MANAGER')";

    private FaxAccess() {}
}
