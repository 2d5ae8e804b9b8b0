package io.tsunagi.shipment.domain.rank;

import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.TriageInput;
import java.util.List;

/** What open and held shipments look like to the table, counted. */
public interface OpenInputs {

    /** Distinct inputs with the class of the table that their shipments have, and how many. */
    List<Counted> counted();

    /** Some shipments of an input in that class. */
    List<Shipment> samples(TriageInput input, int priority, int limit);

    /**
     * An input.
     *
     * @param priority class of the table
     * @param number of open and held shipments
     */
    record Counted(TriageInput input, int priority, long number) {}
}
