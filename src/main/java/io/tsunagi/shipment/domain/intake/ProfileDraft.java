package io.tsunagi.shipment.domain.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * The file of a shipper whose profile is being made; it is forgotten after a day.
 *
 * @param id of the draft, of its file, and of the profile that comes of it
 */
public record ProfileDraft(UUID id, UUID partnerId, String fileName, String madeBy, Instant madeAt) {}
