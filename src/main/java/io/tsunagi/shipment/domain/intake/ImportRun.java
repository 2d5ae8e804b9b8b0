package io.tsunagi.shipment.domain.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file of one shipper: first checked, then taken.
 *
 * @param reference ours, kind R
 * @param layout the profile as it was when the file was checked
 * @param fileHash SHA-256 of the bytes, hexadecimal
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
        List<String> columns,
        List<Map<OrderField, String>> preview,
        State state,
        Totals totals,
        String checkedBy,
        Instant checkedAt,
        @Nullable String takenBy,
        @Nullable Instant takenAt) {

    /** The same run with other numbers. */
    ImportRun with(Totals changed) {
        return with(state, changed, takenBy, takenAt);
    }

    /** The same run, taken. */
    ImportRun taken(Totals changed, String by, Instant at) {
        return with(State.TAKEN, changed, by, at);
    }

    private ImportRun with(State next, Totals changed, @Nullable String by, @Nullable Instant at) {
        return new ImportRun(
                id,
                reference,
                partnerId,
                profileId,
                profileName,
                site,
                layout,
                fileName,
                fileHash,
                columns,
                preview,
                next,
                changed,
                checkedBy,
                checkedAt,
                by,
                at);
    }

    /** Where a run stands. */
    public enum State {
        /** Dry run: nothing was taken. */
        CHECKED,
        /** The good rows were taken; bad ones wait for repair. */
        TAKEN
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

        public Totals {
            if (rows != good + taken + known + twice + bad) {
                throw new IllegalArgumentException("totals do not add up: " + rows);
            }
        }

        /** After the good rows were taken. */
        Totals whenTaken() {
            return new Totals(rows, 0, taken + good, known, twice, bad, warned);
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
}
