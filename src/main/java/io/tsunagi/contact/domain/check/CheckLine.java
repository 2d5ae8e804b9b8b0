package io.tsunagi.contact.domain.check;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contact of a check, as its card stood then.
 *
 * @param place place in the order of criticality, from 1
 * @param mail address that was written to; empty for those who are telephoned
 * @param reaches how many partners are reached when this one cannot work
 * @param answeredAt null for who did not answer
 * @param notedBy who wrote an answer by telephone down; null for others
 */
public record CheckLine(
        UUID id,
        String check,
        int place,
        UUID partnerId,
        UUID contactId,
        String partnerCode,
        String partnerJa,
        String partnerEn,
        String name,
        String phone,
        String mail,
        int reaches,
        @Nullable Instant answeredAt,
        @Nullable By answeredBy,
        @Nullable String notedBy,
        String words) {

    /** Whether it can be written to. */
    public boolean hasMail() {
        return !mail.isEmpty();
    }

    /** By which way somebody answered. */
    public enum By {
        /** By the link of the mail. */
        LINK,
        /** By telephone, written down by hand. */
        TELEPHONE
    }
}
