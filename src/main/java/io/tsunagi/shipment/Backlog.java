package io.tsunagi.shipment;

import java.time.Instant;
import java.util.List;

/** How much work waits in a disruption, now and over time; for the manager's page and the closing report. */
public interface Backlog {

    /**
     * The present numbers of the disruption's partners, one per class from P0 to P4, also where they are zero; none when the
     * disruption is unknown.
     *
     * @param disruption reference of the disruption
     */
    List<Count> now(String disruption);

    /**
     * The numbers of open shipments (held ones included) as they were sampled, oldest first.
     *
     * @param disruption reference of the disruption
     * @param since samples before are left out
     */
    List<Sample> since(String disruption, Instant since);

    /**
     * How many shipments of the disruption's partners ended without being served, one per class from P0 to P4; none when the
     * disruption is unknown.
     *
     * @param disruption reference of the disruption
     */
    List<Ending> endings(String disruption);

    /**
     * Numbers of one class.
     *
     * @param priority 0 lifesaving to 4 normal
     * @param open wait in the ranked list
     * @param held may not move now, or was carried over
     * @param released in a wave, picked, with the maker who ships it, or on the way
     * @param delivered with proof
     */
    record Count(int priority, long open, long held, long released, long delivered) {}

    /**
     * Shipments of one class that ended without being served.
     *
     * @param priority 0 lifesaving to 4 normal
     * @param missing not enough was found
     * @param returned came back from the destination
     * @param cancelled called off
     */
    record Ending(int priority, long missing, long returned, long cancelled) {}

    /**
     * One sample.
     *
     * @param at full minute
     * @param priority 0 lifesaving to 4 normal
     * @param open open, held and carried-over shipments of that class
     */
    record Sample(Instant at, int priority, long open) {}
}
