package io.tsunagi.shipment.domain.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The stored contacts of customers. */
public interface Contacts {

    /**
     * Stores contacts of a shipper; a customer that is known gets the new addresses.
     *
     * @return how many are new or were changed
     */
    int store(UUID partner, List<Contact> contacts, String who, Instant at);

    /** Numbers of contacts per shipper. */
    Map<UUID, Long> numbers();

    /** Contacts of a shipper whose name begins with the text, by name. */
    List<Contact> of(UUID partner, String begin, int limit);
}
