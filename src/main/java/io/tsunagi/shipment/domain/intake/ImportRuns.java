package io.tsunagi.shipment.domain.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The import runs as they are stored. */
public interface ImportRuns {

    /** Waits until no other import of that shipper runs, and keeps others waiting until the transaction ends. */
    void lock(UUID partner);

    /** Stores a new run with its file. */
    void add(ImportRun run, byte[] file);

    /** Stores state, totals, preview and who took it. */
    void update(ImportRun run);

    /** Stores rows of a run; rows of the same line are replaced. */
    void put(ImportRun run, List<ImportRow> rows);

    /** Forgets the rows of a run, before it is read again. */
    void clearRows(ImportRun run);

    /** Newest runs first, at most 50. */
    List<ImportRun> newest();

    /** The run with that reference. */
    Optional<ImportRun> find(String reference);

    /** The run with that id. */
    Optional<ImportRun> find(UUID id);

    /** Runs of that shipper with that file, newest first. */
    List<ImportRun> withFile(UUID partner, String fileHash);

    /** The bytes of the file. */
    byte[] file(ImportRun run);

    /** Rows of one kind after that line, by line, at most 100. */
    List<ImportRow> rows(ImportRun run, ImportRow.Kind kind, int afterLine);

    /** One row. */
    Optional<ImportRow> row(ImportRun run, int line);
}
