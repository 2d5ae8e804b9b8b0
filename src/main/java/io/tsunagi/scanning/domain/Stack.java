package io.tsunagi.scanning.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Files that came in together.
 *
 * @param newest id of its last file, the mark for paging
 * @param files how many
 * @param read how many of them are read
 * @param troubled how many of them could not be read wholly
 * @param duplicates how many of them were here before
 */
public record Stack(
        UUID id,
        long newest,
        Way way,
        String sender,
        String receivedBy,
        Instant receivedAt,
        long files,
        long read,
        long troubled,
        long duplicates,
        PageCounts pages) {

    /** Whether files of it are still to be read. */
    public boolean busy() {
        return read < files;
    }
}
