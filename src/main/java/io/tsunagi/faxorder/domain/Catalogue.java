package io.tsunagi.faxorder.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A short list of goods that a shipper offers by FAX, in dated editions.
 *
 * @param reference ours, kind CT
 * @param partnerId the shipper
 * @param faxNumber where customers send their forms back to
 * @param site code of the place the goods leave from; shipments of these orders are released there
 */
public record Catalogue(
        String reference,
        UUID partnerId,
        String name,
        String faxNumber,
        String site,
        Instant setUpAt,
        String setUpBy) {}
