package io.tsunagi.channels.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of a partner, or of the house, that gets a signed webhook for each bulletin.
 *
 * @param partnerId whose it is, and then only bulletins that reach the partner go there; null for the house, which gets all
 * @param label desk or duty behind it, not a person
 * @param edition counts its secrets, from 1
 * @param renewedAt when the present secret was made; the one before signs too for a day after that
 * @param endedBy login of who stopped it, {@code system} when the receiver said that it is gone; null while it stands
 */
public record Endpoint(
        UUID id,
        @Nullable UUID partnerId,
        String label,
        String url,
        int edition,
        Instant renewedAt,
        String madeBy,
        Instant madeAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    /** Whether it gets webhooks. */
    public boolean stands() {
        return endedAt == null;
    }
}
