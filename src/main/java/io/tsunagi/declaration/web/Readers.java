package io.tsunagi.declaration.web;

/** Who may read declarations; who may change them stands at each method. */
final class Readers {

    static final String MAY_READ = "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR')";

    private Readers() {}
}
