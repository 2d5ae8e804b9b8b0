package io.tsunagi.shipment.domain.intake;

import io.tsunagi.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file of one shipper: received, checked, taken.
 *
 * @param reference ours, kind R
 * @param layout the profile as it was when the file was checked
 * @param fileHash SHA-256 of the bytes, hexadecimal
 * @param sheet the sheet of a workbook that is read; null for text, or until somebody chose one
 * @param sheets the sheets to choose from; none for text
 * @param columns headings of the file
 * @param preview the first good rows as they will be read, field by field
 * @param takenBy login of who took it; null before
 */
public record ImportRun(
        UUID id,
        String reference,
        UUID partnerId,
        UUID profileId,
        String profileName,
        String site,
        Layout layout,
        String fileName,
        String fileHash,
        @Nullable String sheet,
        List<String> sheets,
        List<String> columns,
        List<Map<OrderField, String>> preview,
        State state,
        Totals totals,
        Records records,
        Progress progress,
        String checkedBy,
        Instant checkedAt,
        @Nullable String takenBy,
        @Nullable Instant takenAt) {

    /** Columns that the profile does not know, and columns that it knows and the file does not have; where nothing differs, none. */
    public HeadingsDiffer headingsDiffer() {
        return HeadingsDiffer.between(layout.headings(), columns);
    }

    /** Where a run stands. */
    public enum State {
        /** A workbook of several sheets; somebody has to say which one. */
        CHOOSING,
        /** Is being read. */
        CHECKING,
        /** Dry run: nothing was taken. */
        CHECKED,
        /** Good rows are being taken, piece by piece. */
        TAKING,
        /** Somebody stopped it between two pieces, or it failed; what was taken stays, and it can go on. */
        STOPPED,
        /** The good rows were taken; bad ones wait for repair. */
        TAKEN,
        /** Could not be read to its end; nothing was taken. */
        REFUSED;

        /** Whether the server is working on it. */
        public boolean busy() {
            return this == CHECKING || this == TAKING;
        }

        /** Whether it was checked to its end. */
        public boolean counted() {
            return this == CHECKED || this == TAKING || this == STOPPED || this == TAKEN;
        }
    }

    /**
     * Every row of the file is in exactly one number: {@code rows = good + taken + known + twice + bad}.
     *
     * @param rows rows of the file, headings not counted
     * @param good would be taken; zero after they were
     * @param taken became shipments, repaired ones included
     * @param known already here from an earlier file
     * @param twice sent again within this file, with the same content
     * @param bad cannot be taken as they are
     * @param warned good or taken, but look odd; not part of the sum
     */
    public record Totals(int rows, int good, int taken, int known, int twice, int bad, int warned) {

        /** Nothing read yet. */
        public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0);

        public Totals {
            if (rows != good + taken + known + twice + bad) {
                throw new IllegalArgumentException("totals do not add up: " + rows);
            }
        }

        /** After one bad row was repaired and taken. */
        Totals whenRepaired() {
            return new Totals(rows, good, taken + 1, known, twice, bad - 1, warned);
        }

        /** After one bad row turned out to be here already. */
        Totals whenKnown() {
            return new Totals(rows, good, taken, known + 1, twice, bad - 1, warned);
        }
    }

    /**
     * Every record of the file is either above the headings, the headings, blank, or one of the rows.
     *
     * @param all records in the file, counted where they are cut apart; 0 before it was read to its end
     */
    public record Records(int all, int above, int blank) {

        /** Nothing read yet. */
        public static final Records NONE = new Records(0, 0, 0);

        /**
         * Compares what the reader cut apart with what was sorted.
         *
         * @throws IllegalStateException when a row got lost or came twice; then nothing may be taken
         */
        static Records reconciled(FileRead read, Totals totals) {
            if (read.rows() != totals.rows()) {
                throw new IllegalStateException("the file has %d records, %d above, %d blank, but %d rows were sorted"
                        .formatted(read.records(), read.above(), read.blank(), totals.rows()));
            }
            return new Records(read.records(), read.above(), read.blank());
        }
    }

    /**
     * How far the work is, as it stands in the database.
     *
     * @param expected how many rows the file has at most
     * @param read rows read so far
     * @param staged whether every row was read and lies in the staging table
     * @param stopping whether somebody asked to stop
     * @param problem why it was refused or has stopped by itself; null when not
     */
    public record Progress(
            int expected,
            int read,
            boolean staged,
            boolean stopping,
            @Nullable Refusal problem) {}
}
