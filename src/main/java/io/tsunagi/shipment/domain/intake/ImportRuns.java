package io.tsunagi.shipment.domain.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The import runs as they are stored; where they stand and who works on them is in {@link RunStates}. */
public interface ImportRuns {

    /** Waits until no other import of that shipper runs, and keeps others waiting until the transaction ends. */
    void lock(UUID partner);

    /** As {@link #lock}, but beside the other threads that take the same file. */
    void lockTogether(UUID partner);

    /** Stores a new run. */
    void add(ImportRun run);

    /** Stores what was found when the whole file was read: headings, preview, totals, records. */
    void counted(UUID run, FileRead read, List<java.util.Map<OrderField, String>> preview, ImportRun.Totals totals);

    /** Stores totals. */
    void totals(UUID run, ImportRun.Totals totals);

    /** Chooses the sheet of a workbook. */
    void sheet(UUID run, String sheet, int expected);

    /** Stores who takes it. */
    void takenBy(UUID run, String login, Instant at);

    /** Removes a run that came to nothing. */
    void remove(UUID run);

    /** Stores rows of a run; rows of the same line are replaced. */
    void put(ImportRun run, List<ImportRow> rows);

    /** Forgets the rows of a run, before it is read again. */
    void clearRows(UUID run);

    /** Newest runs first, at most 50. */
    List<ImportRun> newest();

    /** The run with that reference. */
    Optional<ImportRun> find(String reference);

    /** The run with that id. */
    Optional<ImportRun> find(UUID id);

    /** Runs of that shipper with that file, newest first. */
    List<ImportRun> withFile(UUID partner, String fileHash);

    /** Rows of one kind after that line, by line, at most 100. */
    List<ImportRow> rows(ImportRun run, ImportRow.Kind kind, int afterLine);

    /** One row. */
    Optional<ImportRow> row(ImportRun run, int line);
}
