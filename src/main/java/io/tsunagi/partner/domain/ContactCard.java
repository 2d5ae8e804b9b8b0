package io.tsunagi.partner.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call.
 *
 * @param name duty or name, as one asks for on the telephone
 * @param roundClock answers 24 hours a day
 * @param verifiedOn day on which somebody called the number and it was right, or said so (Asia/Tokyo)
 * @param verifiedBy login of who called; empty while nobody of the house did
 * @param mail mail address; empty for none
 * @param destination where goods are delivered; empty for none
 */
public record ContactCard(
        UUID id,
        UUID partnerId,
        String name,
        String phone,
        boolean roundClock,
        LocalDate verifiedOn,
        String verifiedBy,
        String mail,
        String destination,
        Guard guard) {

    /** Days after which a number that nobody called again counts as old. */
    public static final int FRESH_DAYS = 90;

    /** Communications checks in a row after which somebody who did not answer counts as lost. */
    public static final int LOST_AFTER = 2;

    /** Whether it is more than 90 days since somebody called the number. */
    public boolean isOld(LocalDate today) {
        return ChronoUnit.DAYS.between(verifiedOn, today) > FRESH_DAYS;
    }

    /** Whether somebody of the house called the present number and it was right. */
    public boolean isVerified() {
        return guard.verifiedSince() != null;
    }

    /** Whether two communications checks in a row were not answered. */
    public boolean isLost() {
        return guard.missedChecks() >= LOST_AFTER;
    }

    /** The card after somebody called the number. */
    ContactCard called(LocalDate on, String by, Instant now) {
        Instant since = guard.verifiedSince() == null ? now : guard.verifiedSince();
        return new ContactCard(
                id,
                partnerId,
                name,
                phone,
                roundClock,
                on,
                by,
                mail,
                destination,
                new Guard(guard.enteredBy(), since, true, guard.missedChecks()));
    }

    /**
     * What guards a card.
     *
     * @param enteredBy who wrote it; empty from before that was asked
     * @param verifiedSince from when the present number counts as verified; null while it does not
     * @param closed whether number, mail address and destination change by a request and a call back only
     * @param missedChecks communications checks in a row that were not answered
     */
    public record Guard(String enteredBy, @Nullable Instant verifiedSince, boolean closed, int missedChecks) {}
}
