package io.tsunagi.partner.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Whom to call.
 *
 * @param name duty or name, as one asks for on the telephone
 * @param roundClock answers 24 hours a day
 * @param verifiedOn day on which somebody called the number and it was right
 */
public record ContactCard(
        UUID id, UUID partnerId, String name, String phone, boolean roundClock, LocalDate verifiedOn) {}
