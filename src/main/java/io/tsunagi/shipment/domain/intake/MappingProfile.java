package io.tsunagi.shipment.domain.intake;

import java.util.UUID;

/**
 * A saved way of reading one shipper's files.
 *
 * @param partnerId the shipper
 * @param name what people call it; one of its kind per shipper
 * @param site code of the hub or port that goods leave from when the file does not say
 * @param version for optimistic locking
 */
public record MappingProfile(UUID id, UUID partnerId, String name, String site, Layout layout, long version) {}
