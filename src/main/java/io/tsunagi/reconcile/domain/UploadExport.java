package io.tsunagi.reconcile.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.reconcile.domain.Run.State;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import io.tsunagi.storage.References;
import io.tsunagi.workflow.Workflows;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the export of a partner, and shows how it would be read before anything is compared. */
@Service
public class UploadExport {

    /** Largest file, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    static final String PROCESS = "ReconciliationProcess";

    private static final int LONGEST_NAME = 200;

    private final Runs runs;
    private final Disruptions disruptions;
    private final References references;
    private final Workflows workflows;
    private final ReconcileJournal journal;

    UploadExport(
            Runs runs, Disruptions disruptions, References references, Workflows workflows, ReconcileJournal journal) {
        this.runs = runs;
        this.disruptions = disruptions;
        this.references = references;
        this.workflows = workflows;
        this.journal = journal;
    }

    /**
     * Takes it in. The same form sent twice makes one.
     *
     * @param formKey made with the form
     * @param name what the file is called; only shown
     * @return its reference, kind RC
     * @throws Refused when the outage is not in recovery or fallback, or at {@code file} when the file cannot be read as a table
     */
    @Transactional
    public String upload(String disruption, Kind kind, String name, byte[] content, UUID formKey) {
        Optional<String> before = runs.byFormKey(formKey);
        if (before.isPresent()) {
            return before.get();
        }
        Disruption outage = disruptions.find(disruption).orElseThrow(() -> new NotHere(disruption));
        if (outage.state() != Disruptions.State.FALLBACK && outage.state() != Disruptions.State.RECOVERY) {
            throw new Refused(Refusal.of("reconcile.refused.disruption"));
        }
        if (content.length == 0 || name.isBlank()) {
            throw new Refused(Refusal.at("file", "reconcile.refused.file"));
        }
        if (content.length > LARGEST) {
            throw new Refused(Refusal.at("file", "reconcile.refused.large", LARGEST / 1024 / 1024));
        }
        ExportFile file = new ExportFile(content);
        Run.Table table = file.table();
        List<String> heads = file.first(table).get(0);
        Run run = new Run(
                references.next("RC").toString(),
                outage.reference(),
                kind,
                State.UPLOADED,
                outage.systemId(),
                shortened(name),
                hash(content),
                heads,
                fields(outage.systemId(), kind, heads),
                table,
                journal.who(),
                journal.now(),
                null,
                null,
                null,
                "");
        if (!runs.add(run, formKey, content)) {
            return runs.byFormKey(formKey).orElseThrow();
        }
        journal.record("reconcile.uploaded", run, null, State.UPLOADED, run.fileName());
        workflows.start(PROCESS, run.reference(), Map.of());
        return run.reference();
    }

    /** The first rows of the file beside its heads, as they stand there. */
    @Transactional(readOnly = true)
    public List<List<String>> first(Run run) {
        return new ExportFile(runs.file(run.reference())).first(run.table());
    }

    /** As the last file of that system with the same heads was read, else by the words of the heads. */
    private Map<Field, Integer> fields(UUID system, Kind kind, List<String> heads) {
        return runs.profile(system, kind)
                .filter(profile -> profile.heads().equals(heads))
                .<Map<Field, Integer>>map(profile -> new EnumMap<>(profile.fields()))
                .orElseGet(() -> Field.guess(kind, heads));
    }

    private static String shortened(String name) {
        String plain = TypedBoxes.storable(name.strip());
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
