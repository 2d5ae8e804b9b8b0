package io.tsunagi.reconcile.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.Times;
import io.tsunagi.reconcile.domain.Difference.Bad;
import io.tsunagi.reconcile.domain.Run.State;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the export with our records as they are now. It may be done anew as long as nothing was explained, for instance with other
 * columns.
 */
@Service
public class CompareRecords {

    private static final int AT_A_TIME = 5_000;
    /** Rows of a file that are taken; more is refused, never cut. */
    static final int MOST_ROWS = 1_000_000;

    private final Runs runs;
    private final Comparison comparison;
    private final Differences differences;
    private final OurRecords ours;
    private final Disruptions disruptions;
    private final Workflows workflows;
    private final ReconcileJournal journal;
    private final Times times;

    CompareRecords(
            Runs runs,
            Comparison comparison,
            Differences differences,
            OurRecords ours,
            Disruptions disruptions,
            Workflows workflows,
            ReconcileJournal journal,
            Times times) {
        this.runs = runs;
        this.comparison = comparison;
        this.differences = differences;
        this.ours = ours;
        this.disruptions = disruptions;
        this.workflows = workflows;
        this.journal = journal;
        this.times = times;
    }

    /**
     * Compares.
     *
     * @param fields column of each field, counted from 0; the number is needed, a column serves one field
     * @throws Refused at {@code NUMBER} without a column for it, at a field whose column is used twice or is not there, at {@code file}
     *     when it has too many rows, and when it is over or something was explained
     */
    @Transactional
    public Run.Result compare(String reference, Map<Field, Integer> fields) {
        Run run =
                runs.lock(reference).orElseThrow(() -> new Refused(Refusal.of("reconcile.refused.unknown", reference)));
        if (run.state().isOver()) {
            throw new Refused(Refusal.of("reconcile.refused.state." + run.state()));
        }
        if (run.state() == State.COMPARED && !differences.explainers(reference).isEmpty()) {
            throw new Refused(Refusal.of("reconcile.refused.explained"));
        }
        check(run, fields);
        comparison.clear(reference);
        TheirRows rows = new TheirRows(fields, times.zone());
        Counts counts = new Counts();
        theirs(run, rows, counts);
        String hash = ours(run, counts);
        int matched = comparison.compare(reference, fields.keySet());
        int held = comparison.shield(reference);
        Run.Result result =
                new Run.Result(counts.ours, counts.theirs, counts.bad, matched, hash, rows.oddStates(), journal.now());
        runs.compared(reference, fields, result);
        runs.keep(run.system(), run.kind(), new Runs.Profile(run.heads(), fields), journal.who(), journal.now());
        journal.record(
                "reconcile.compared",
                run,
                run.state(),
                State.COMPARED,
                "ours=" + counts.ours + " theirs=" + counts.theirs + " matched=" + matched + " held=" + held);
        if (run.state() == State.UPLOADED) {
            workflows.complete(reference, "UserTask_CompareExport", journal.who(), Map.of());
        }
        if (differences.unexplained(reference) == 0) {
            workflows.complete(reference, "UserTask_ExplainDifferences", journal.who(), Map.of());
        }
        return result;
    }

    private void theirs(Run run, TheirRows rows, Counts counts) {
        List<Bad> bad = new ArrayList<>();
        Batch batch = new Batch(entries -> comparison.add(run.reference(), false, entries));
        new ExportFile(runs.file(run.reference())).read(run.table(), (line, cells) -> {
            if (cells.stream().allMatch(String::isBlank)) {
                return true;
            }
            if (!counts.headsSeen) {
                counts.headsSeen = true;
                return true;
            }
            TheirRows.Read read = rows.row(line, cells);
            if (read.entry() != null) {
                batch.add(read.entry());
                counts.theirs++;
            } else if (read.bad() != null) {
                bad.add(read.bad());
                counts.bad++;
            }
            if (counts.theirs + counts.bad > MOST_ROWS) {
                throw new Refused(Refusal.at("file", "reconcile.refused.rows", MOST_ROWS));
            }
            return true;
        });
        batch.end();
        comparison.addBad(run.reference(), bad);
    }

    private String ours(Run run, Counts counts) {
        MessageDigest digest = sha256();
        Batch batch = new Batch(entries -> comparison.add(run.reference(), true, entries));
        ours.each(run.kind(), disruptions.find(run.disruption()).orElseThrow(), entry -> {
            batch.add(entry);
            counts.ours++;
            digest.update((entry.written() + "\n").getBytes(StandardCharsets.UTF_8));
        });
        batch.end();
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void check(Run run, Map<Field, Integer> fields) {
        List<Refusal> refusals = new ArrayList<>();
        if (!fields.containsKey(Field.NUMBER)) {
            refusals.add(Refusal.at(Field.NUMBER.name(), "reconcile.refused.number"));
        }
        Map<Integer, Field> used = new java.util.HashMap<>();
        new EnumMap<>(fields).forEach((field, column) -> {
            if (!run.kind().fields().contains(field)
                    || column < 0
                    || column >= run.heads().size()) {
                refusals.add(Refusal.at(field.name(), "reconcile.refused.column"));
            } else if (used.putIfAbsent(column, field) != null) {
                refusals.add(Refusal.at(
                        field.name(),
                        "reconcile.refused.column-twice",
                        run.heads().get(column)));
            }
        });
        Refused.ifAny(refusals);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counts {
        private boolean headsSeen;
        private int ours;
        private int theirs;
        private int bad;
    }

    /** Sends records on, some thousand at a time. */
    private static final class Batch {

        private final Consumer<List<Entry>> sink;
        private final List<Entry> waiting = new ArrayList<>(AT_A_TIME);

        Batch(Consumer<List<Entry>> sink) {
            this.sink = sink;
        }

        void add(Entry entry) {
            waiting.add(entry);
            if (waiting.size() == AT_A_TIME) {
                end();
            }
        }

        void end() {
            if (!waiting.isEmpty()) {
                sink.accept(List.copyOf(waiting));
                waiting.clear();
            }
        }
    }
}
