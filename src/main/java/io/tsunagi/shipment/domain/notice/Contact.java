package io.tsunagi.shipment.domain.notice;

import org.jspecify.annotations.Nullable;

/**
 * How a customer of a shipper is reached.
 *
 * @param customer name as the shipper writes it; width of letters and blanks do not count
 */
public record Contact(
        String customer, @Nullable String email, @Nullable String fax) {}
