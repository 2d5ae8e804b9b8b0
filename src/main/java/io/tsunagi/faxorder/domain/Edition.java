package io.tsunagi.faxorder.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a catalogue offers from a day on. An edition is never changed; a correction is a new one.
 *
 * @param leadDays days from the order to the delivery, for customers who do not say when they need it
 * @param items how many items it has
 */
public record Edition(
        UUID id,
        String catalogue,
        UUID partnerId,
        LocalDate from,
        int leadDays,
        int items,
        Instant loadedAt,
        String loadedBy) {}
