package io.tsunagi.scanning.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file that came in.
 *
 * @param id order of coming in
 * @param reference kind SC
 * @param stack what came in together
 * @param sha256 of its bytes, hexadecimal
 * @param size in bytes
 * @param name cleaned of what cannot be shown
 * @param sender mail address, folder or network address that it came from; empty when nobody knows
 * @param receivedBy login of who brought it; {@code system} for folder and mail
 * @param end how the reading ended; null before, and for a duplicate
 * @param duplicateOf first file with the same bytes; null when it is that first one
 * @param pages how its pages stand
 */
public record ScanFile(
        long id,
        String reference,
        UUID stack,
        String sha256,
        long size,
        String name,
        Way way,
        String sender,
        Instant receivedAt,
        String receivedBy,
        FileState state,
        @Nullable FileEnd end,
        @Nullable String duplicateOf,
        @Nullable Instant endedAt,
        PageCounts pages) {

    /** Whether somebody should look at how it ended: only part of it, or nothing, was read. */
    public boolean troubled() {
        return end != null && end != FileEnd.READ;
    }
}
