package io.tsunagi.paper.domain;

import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister.Tally;
import io.tsunagi.shared.ThreeTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kept print runs, papers and scans. */
public interface Papers {

    /** Keeps a run. */
    void add(Run run);

    /** Keeps a paper of a run; its id and fate are the register's. */
    void add(NewPaper paper);

    /** The PDF of a run. */
    Optional<byte[]> pdf(UUID run);

    /** The run's case, disruption, form, time and hashes, without its PDF. */
    Optional<RunFacts> run(UUID run);

    /** Which boxes of the run were filled; empty for runs from before this was kept. */
    Optional<Filled> filled(UUID run);

    /** The paper with that reference. */
    Optional<RegisteredPaper> find(String reference);

    /** The paper with that reference, locked until the transaction ends. */
    Optional<RegisteredPaper> lock(String reference);

    /** Papers of a case, oldest first. */
    List<RegisteredPaper> ofCase(String caseReference);

    /** Papers of a run, in the order of copies. */
    List<RegisteredPaper> ofRun(UUID run);

    /** A page of a disruption's papers: open ones first, then in order of registration. */
    List<RegisteredPaper> page(PaperQuery query);

    /** How many papers of a disruption are open. */
    long open(String disruption);

    /** How many people gave one of a disruption its fate from one moment to before another. */
    int clerks(String disruption, Instant from, Instant to);

    /** How many papers of a disruption have which fate. */
    List<Tally> tally(String disruption);

    /** Gives an open paper its fate. */
    void dispose(String reference, Disposition disposition, String note, String who, ThreeTimes at);

    /** Keeps a scan. */
    void addScan(String reference, Scan scan);

    /** Scans of a paper, oldest first. */
    List<Scan> scans(String reference);

    /** A run as it is printed; {@code valuesHash} is over everything that was filled in, {@code pdfHash} over the PDF. */
    record Run(RunFacts facts, Filled filled, byte[] pdf) {}

    /**
     * Which boxes of a run were filled.
     *
     * @param names of boxes with a value; {@code lines[0].quantity} in the first row
     * @param rows of the table
     */
    record Filled(Set<String> names, int rows) {

        /** The boxes that these values fill. */
        static Filled of(Map<String, String> values, List<Map<String, String>> lines) {
            Set<String> names = new TreeSet<>();
            values.forEach((name, value) -> {
                if (!value.isBlank()) {
                    names.add(name);
                }
            });
            for (int i = 0; i < lines.size(); i++) {
                String row = "lines[" + i + "].";
                lines.get(i).forEach((name, value) -> {
                    if (!value.isBlank()) {
                        names.add(row + name);
                    }
                });
            }
            return new Filled(names, lines.size());
        }
    }

    /** What is known about a run. */
    record RunFacts(
            UUID id,
            String form,
            LocalDate edition,
            String caseReference,
            String casePage,
            @Nullable String disruption,
            String valuesHash,
            String pdfHash,
            String printedBy,
            Instant printedAt) {}

    /** A paper as it is entered. */
    record NewPaper(String reference, UUID runId, int copyNumber, String copy, int pages, LocalDate codeUntil) {}

    /**
     * Which papers to show.
     *
     * @param show {@code all}, {@code open}, {@code missing}, the name of a {@link Disposition}, or the reference of a case
     * @param after mark of the last paper of the page before; null for the first page
     */
    record PaperQuery(
            String disruption, String show, @Nullable RegisteredPaper after, int limit) {}

    /**
     * A scan.
     *
     * @param page of the sheet; 0 when the reference was typed
     * @param place network address it came from, or the page of the scanned file
     */
    record Scan(int page, Instant at, String who, String place) {}
}
