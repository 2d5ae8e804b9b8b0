package io.tsunagi.shipment.domain.allocate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What customers took before, and what they were given today. */
public interface Demand {

    /** Averages a day; customers without history are left out. */
    Map<Caps.Key, BigDecimal> averages(Collection<Caps.Key> keys);

    /** What waves of that day took for them, at whatever site. */
    Map<Caps.Key, BigDecimal> released(Collection<Caps.Key> keys, LocalDate day);

    /** Keeps averages of a shipper's customers, in place of those it had for the same customer and article. */
    void keep(Map<Caps.Key, BigDecimal> averages, String person, Instant at);

    /** How many customers and articles of these shippers have a history, and when it was loaded last. */
    Known known(Collection<UUID> partners);

    /** Lets one release at a time count caps of a day, as a customer's cap spans sites. */
    void lockCaps(LocalDate day);

    /**
     * What is known.
     *
     * @param loadedAt epoch when nothing is loaded
     */
    record Known(long lines, Instant loadedAt) {}
}
