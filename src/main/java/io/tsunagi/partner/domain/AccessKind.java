package io.tsunagi.partner.domain;

/** Who sits behind an account. */
public enum AccessKind {
    /** One person by name. */
    PERSON,
    /** Several people with one password. */
    SHARED,
    /** Somebody who may change the system itself. */
    ADMIN,
    /** A program. */
    MACHINE,
    /** A line for remote maintenance. */
    REMOTE
}
