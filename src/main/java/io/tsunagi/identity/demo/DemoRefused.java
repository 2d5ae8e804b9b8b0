package io.tsunagi.identity.demo;

/** The demonstration was started on a database that real people use. */
class DemoRefused extends RuntimeException {

    DemoRefused(int accounts) {
        super("The demonstration does not start: this database has " + accounts
                + " account(s) that are not the demonstration's. Nothing was changed.");
    }
}
