package io.tsunagi.risk.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody attested of a partner and a person of the house accepted.
 *
 * @param answer one of the item's answers, a day, or {@link Ingredient#UNKNOWN}
 * @param attestedBy who said it, in words
 * @param attestedOn day on which they said it
 * @param acceptedBy login of who believed it
 * @param expiresOn last day on which it counts (Asia/Tokyo)
 * @param file file that shows it; null when it is their word alone
 * @param questionnaire reference of the questionnaire that brought it; null when it came otherwise
 * @param note where the paper lies, what was seen; may be empty
 */
public record Evidence(
        UUID id,
        UUID partnerId,
        Ingredient item,
        String answer,
        String attestedBy,
        LocalDate attestedOn,
        String acceptedBy,
        Instant acceptedAt,
        LocalDate expiresOn,
        @Nullable UUID file,
        @Nullable String questionnaire,
        String note) {

    /** Days before the end of evidence from which its renewal is asked for. */
    public static final int RENEW_DAYS = 30;

    /** Whether it counts no longer. */
    public boolean isLapsed(LocalDate today) {
        return today.isAfter(expiresOn);
    }

    /** Whether it still counts and ends within 30 days. */
    public boolean endsSoon(LocalDate today) {
        return !isLapsed(today) && !today.plusDays(RENEW_DAYS).isBefore(expiresOn);
    }
}
