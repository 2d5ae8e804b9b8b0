package io.tsunagi.reconnect.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Consignments that went to the recovered system.
 *
 * @param key of the form, so that one form counts once
 * @param day in the zone of the house
 * @param lane code, empty when it was not said; the same for site and sku
 */
public record Sending(
        UUID key,
        int round,
        LocalDate day,
        int number,
        String lane,
        String site,
        String sku,
        String person,
        Instant at) {}
