package io.tsunagi.shipment.domain.intake;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.storage.References;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dry run: reads a file by a profile, counts and explains, and takes nothing. */
@Service
public class CheckImport {

    private static final int SHOWN = 10;

    private final MappingProfiles profiles;
    private final ImportRuns runs;
    private final OrderReader reader;
    private final Shipments shipments;
    private final References references;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;

    CheckImport(
            MappingProfiles profiles,
            ImportRuns runs,
            OrderReader reader,
            Shipments shipments,
            References references,
            AuditTrail audit,
            WhoActs who,
            Clock clock) {
        this.profiles = profiles;
        this.runs = runs;
        this.reader = reader;
        this.shipments = shipments;
        this.references = references;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Checks a file. The same file with the same profile again leads to the run that is already there, whether it was taken or
     * only checked; nothing is done twice.
     *
     * @throws Refused at {@code profile} or {@code file}, when there is no such profile or the file cannot be read at all
     */
    @Transactional
    public ImportRun check(Command command) {
        MappingProfile profile = profiles.find(command.profile())
                .orElseThrow(() -> new Refused(Refusal.at("profile", "import.profile.unknown")));
        runs.lock(profile.partnerId());
        String hash = hash(command.file());
        return runs.withFile(profile.partnerId(), hash).stream()
                .filter(run -> run.layout().equals(profile.layout())
                        && run.site().equals(profile.site())
                        && run.state() == ImportRun.State.TAKEN)
                .findFirst()
                .orElseGet(() -> read(command, profile, hash));
    }

    private ImportRun read(Command command, MappingProfile profile, String hash) {
        List<Map<OrderField, String>> preview = new ArrayList<>();
        List<ImportRow> noted = new ArrayList<>();
        SortRows sort = new SortRows(
                shipments,
                profile.partnerId(),
                good -> good.stream()
                        .limit(Math.max(0, SHOWN - preview.size()))
                        .forEach(row -> preview.add(Preview.of(row, profile.site()))),
                noted::addAll);
        List<String> columns = reader.read(command.file(), profile.layout(), sort::add);
        ImportRun run = new ImportRun(
                UUID.randomUUID(),
                references.next("R").toString(),
                profile.partnerId(),
                profile.id(),
                profile.name(),
                profile.site(),
                profile.layout(),
                command.fileName(),
                hash,
                columns,
                preview,
                ImportRun.State.CHECKED,
                sort.end(),
                who.login(),
                clock.instant(),
                null,
                null);
        runs.add(run, command.file());
        runs.put(run, noted);
        audit.record(new AuditTrail.Change("import.checked", run.reference(), null, null, "CHECKED", note(run)));
        return run;
    }

    /** Numbers of a run for the audit record. */
    static String note(ImportRun run) {
        ImportRun.Totals totals = run.totals();
        return "rows=%d good=%d taken=%d known=%d twice=%d bad=%d sha256=%s"
                .formatted(
                        totals.rows(),
                        totals.good(),
                        totals.taken(),
                        totals.known(),
                        totals.twice(),
                        totals.bad(),
                        run.fileHash());
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * What to check.
     *
     * @param profile id of the mapping profile, which names the shipper
     * @param fileName as the sender's machine calls it, for people only
     * @param file the bytes, at most 20 MB
     */
    public record Command(UUID profile, String fileName, byte[] file) {}
}
