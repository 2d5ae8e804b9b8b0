package io.tsunagi.shipment.domain.rank;

import io.tsunagi.shipment.domain.Shipment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Grants of claims as they are stored at the shipments. */
public interface Grants {

    /** Notes the claim at open and held shipments that are under no granted one. */
    void opened(Collection<String> shipments, String claim, Instant at);

    /** Lifts open and held shipments of that claim; returns those whose grant changed. */
    List<Moved> grant(Collection<String> shipments, String claim, int priority, Instant at);

    /** How many shipments hold the grant of that claim. */
    int holding(String claim);

    /** Takes the grant away from open and held shipments; returns those that had it. */
    List<Moved> end(String claim, Instant at);

    /** Claimed on the order above their class and not opened yet, the most urgent first. */
    List<Shipment> unconfirmed(int limit);

    /** How many, counted up to a limit. */
    int unconfirmedCount(int most);

    /** A shipment whose class moved. */
    record Moved(String reference, int from, int to) {}
}
