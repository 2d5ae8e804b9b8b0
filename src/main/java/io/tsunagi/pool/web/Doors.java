package io.tsunagi.pool.web;

/** Who may do what with pools; the page and REST say the same. */
final class Doors {

    static final String READ = "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR')";
    static final String SET_UP = "hasAnyRole('MANAGER', 'ADMINISTRATOR')";
    static final String DRAW = "hasRole('BROKER')";
    static final String END = "hasAnyRole('BROKER', 'MANAGER')";

    private Doors() {}
}
