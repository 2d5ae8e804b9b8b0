package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A mail address of a partner that gets bulletins.
 *
 * @param audience which of the texts it gets
 * @param label desk or duty behind the address, not a person's name
 */
public record Recipient(
        UUID id,
        UUID partnerId,
        String email,
        String label,
        Languages language,
        Audience audience,
        String addedBy,
        Instant addedAt) {

    private static final int LONGEST_LABEL = 80;

    /** In which languages the mail is written. */
    public enum Languages {
        JA,
        EN,
        BOTH
    }

    /** Refuses what is no mail address and a missing or long label. */
    public Recipient {
        email = email.strip();
        label = label.strip();
        List<Refusal> refusals = new ArrayList<>();
        if (!HouseMail.isAddress(email)) {
            refusals.add(Refusal.at("email", "bulletin.refused.email"));
        }
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            refusals.add(Refusal.at("label", "bulletin.refused.label", LONGEST_LABEL));
        }
        Refused.ifAny(refusals);
    }
}
