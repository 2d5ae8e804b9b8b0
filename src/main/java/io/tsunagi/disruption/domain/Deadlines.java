package io.tsunagi.disruption.domain;

import java.time.Duration;

/** How long people may take, where neither the map nor an authority says it. */
final class Deadlines {

    /** A second manager decides within two hours: the time US AES gives an exporter to decide on its downtime policy. */
    static final Duration APPROVAL = Duration.ofHours(2);

    /** Papers are brought back within 24 hours of the system's return: the back-entry deadline of the Australian customs. */
    static final Duration RECONCILIATION = Duration.ofHours(24);

    private Deadlines() {}
}
