package io.tsunagi.partner.domain;

import java.util.UUID;

/**
 * A tier of the map: who works for whom.
 *
 * @param partnerId who gives the work
 * @param contractorId who does it
 * @param workJa what it does, in Japanese
 * @param workEn what it does, in English
 * @param wayIn whose account is its way in
 * @param mfa whether that account asks for a second factor
 * @param note which account or line it is; may be empty, never a password
 */
public record SubcontractCard(
        UUID id,
        UUID partnerId,
        UUID contractorId,
        String workJa,
        String workEn,
        WayIn wayIn,
        SecondFactor mfa,
        String note) {}
