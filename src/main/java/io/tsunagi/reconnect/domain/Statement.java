package io.tsunagi.reconnect.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner stated to an item.
 *
 * @param id running number; the newest of an item counts
 * @param gate reference of the gate in which it was stated
 * @param owner who of the partner answers for it
 * @param validUntil last day on which it counts, in the zone of the house
 * @param file its evidence; null when there are words alone
 * @param statedBy login of who recorded it
 */
public record Statement(
        long id,
        UUID systemId,
        String gate,
        String item,
        boolean reusable,
        String words,
        String owner,
        LocalDate validUntil,
        @Nullable EvidenceFile file,
        String statedBy,
        Instant statedAt) {

    /** Whether it counts on that day. */
    public boolean counts(LocalDate day) {
        return !validUntil.isBefore(day);
    }

    /** A file without its content. */
    public record EvidenceFile(UUID id, String name, String mediaType, int size, String hash) {}
}
