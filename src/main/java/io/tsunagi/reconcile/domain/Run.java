package io.tsunagi.reconcile.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One export of a partner beside our records.
 *
 * @param reference kind RC
 * @param system the partner's system that wrote the export
 * @param heads first row of the file
 * @param fields column of each field, counted from 0
 * @param result what came of comparing; null before
 * @param endedBy who signed or withdrew it; null before
 * @param note what the signer or whoever withdrew it says
 */
public record Run(
        String reference,
        String disruption,
        Kind kind,
        State state,
        UUID system,
        String fileName,
        String fileHash,
        List<String> heads,
        Map<Field, Integer> fields,
        Table table,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Result result,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        String note) {

    /** Where a reconciliation stands. */
    public enum State {
        /** The file is here; which column is what is still to be said. */
        UPLOADED,
        /** Compared; differences are being explained. */
        COMPARED,
        /** Every difference has a reason, and somebody signed. */
        SIGNED,
        /** Given up; the file was the wrong one. */
        WITHDRAWN;

        /** Whether it can still change. */
        public boolean isOver() {
            return this == SIGNED || this == WITHDRAWN;
        }
    }

    /**
     * How the file is read.
     *
     * @param charset name of the encoding; empty for a workbook
     * @param separator between cells; empty for a workbook
     */
    public record Table(String charset, String separator) {}

    /**
     * What came of comparing.
     *
     * @param ours rows of ours
     * @param theirs rows of the file that could be read
     * @param bad rows of the file that could not
     * @param matched pairs in which nothing differs
     * @param oursHash SHA-256 of our records as they were compared
     * @param oddStates words for where an order stands that nobody knows
     */
    public record Result(
            int ours, int theirs, int bad, int matched, String oursHash, List<String> oddStates, Instant at) {}
}
