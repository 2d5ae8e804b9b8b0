package io.tsunagi.exercise.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this machine. */
final class MachineName {

    private MachineName() {}

    static String own() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
