package io.tsunagi.tariff.web;

/** Who may look and who may load. */
final class Readers {

    static final String MAY_READ =
            "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR')";
    static final String MAY_LOAD = "hasAnyRole('BROKER', 'ADMINISTRATOR')";

    private Readers() {}
}
