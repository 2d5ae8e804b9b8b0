package io.tsunagi.partner.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Whom to call.
 *
 * @param name duty or name, as one asks for on the telephone
 * @param roundClock answers 24 hours a day
 * @param verifiedOn day on which somebody called the number and it was right (Asia/Tokyo)
 * @param verifiedBy login of who called; empty for numbers from before that was asked, and for those that came by file
 */
public record ContactCard(
        UUID id,
        UUID partnerId,
        String name,
        String phone,
        boolean roundClock,
        LocalDate verifiedOn,
        String verifiedBy) {

    /** Days after which a number that nobody called again counts as old. */
    public static final int FRESH_DAYS = 90;

    /** Whether it is more than 90 days since somebody called the number. */
    public boolean isOld(LocalDate today) {
        return ChronoUnit.DAYS.between(verifiedOn, today) > FRESH_DAYS;
    }
}
