package io.tsunagi.tariff.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent.
 *
 * @param reference kind T
 * @param sha256 of its bytes, hexadecimal; the same file is one load
 * @param sample whether it is sample data
 * @param loadedAt null while it was only checked
 * @param loadedBy login; null while it was only checked
 * @param rows number of rows in the tables; null while it was only checked
 */
public record Load(
        String reference,
        TableKind kind,
        String fileName,
        String sha256,
        boolean sample,
        Instant checkedAt,
        String checkedBy,
        @Nullable Instant loadedAt,
        @Nullable String loadedBy,
        @Nullable Integer rows) {

    /** Whether its rows are in the tables. */
    public boolean loaded() {
        return loadedAt != null;
    }

    Load loaded(Instant at, String by, int number) {
        return new Load(reference, kind, fileName, sha256, sample, checkedAt, checkedBy, at, by, number);
    }
}
