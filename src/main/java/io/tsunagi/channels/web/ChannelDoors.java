package io.tsunagi.channels.web;

/** Who may do what with the ways out. */
final class ChannelDoors {

    static final String READS = "hasAnyRole('MANAGER', 'COORDINATOR', 'ADMINISTRATOR', 'AUDITOR')";
    static final String REGISTERS = "hasRole('MANAGER')";
    static final String SENDS = "hasAnyRole('MANAGER', 'COORDINATOR')";
    static final String TAKES_FOLDER = "hasAnyRole('MANAGER', 'COORDINATOR', 'ADMINISTRATOR')";
    static final String ENDPOINT = "/webhooks/{id:[0-9a-f-]{36}}";
    static final String MESSAGE = "/webhooks/messages/{id:[0-9a-f-]{36}}";

    private ChannelDoors() {}
}
