package io.tsunagi.scanning.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address by which somebody without an account sends files, for a while and so many. What comes by it is one stack.
 *
 * @param id of the link and of its stack
 * @param name whom it was given to, for our people
 * @param until when it ends
 * @param most files it takes
 * @param used files that came by it
 * @param closedAt when somebody closed it before its time; null for never
 */
public record UploadLink(
        UUID id,
        String name,
        Instant madeAt,
        String madeBy,
        Instant until,
        int most,
        int used,
        @Nullable Instant closedAt) {

    /** Whether it takes files at that moment; a full one is open still, and says that it is full. */
    public boolean open(Instant now) {
        return closedAt == null && now.isBefore(until);
    }

    /** Whether nothing more goes in. */
    public boolean full() {
        return used >= most;
    }
}
