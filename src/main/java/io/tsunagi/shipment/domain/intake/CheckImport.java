package io.tsunagi.shipment.domain.intake;

import io.tsunagi.audit.WhoActs;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The dry run: keeps a file, reads it by a profile, counts and explains, and takes nothing. A small file is read at once; a large one
 * by {@link WorkOnImports} in the background, and the run tells how far it is.
 */
@Service
public class CheckImport {

    private static final long SMALL = 1024L * 1024;

    private final MappingProfiles profiles;
    private final ImportRuns runs;
    private final RunStates states;
    private final OrderFiles files;
    private final OrderReader reader;
    private final WorkOnImports work;
    private final References references;
    private final TransactionOperations transaction;
    private final WhoActs who;
    private final Clock clock;

    CheckImport(
            MappingProfiles profiles,
            ImportRuns runs,
            RunStates states,
            OrderFiles files,
            OrderReader reader,
            WorkOnImports work,
            References references,
            TransactionOperations transaction,
            WhoActs who,
            Clock clock) {
        this.profiles = profiles;
        this.runs = runs;
        this.states = states;
        this.files = files;
        this.reader = reader;
        this.work = work;
        this.references = references;
        this.transaction = transaction;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Checks a file. The same file with the same profile again leads to the run that took it, or is taking it; nothing is done
     * twice. Of a workbook with several sheets the run waits until {@link #choose} says which one.
     *
     * @throws Refused at {@code profile} or {@code file}, when there is no such profile or the file cannot be read at all
     */
    public ImportRun check(Command command) {
        UUID worker = UUID.randomUUID();
        ImportRun run = files.received(
                command.file(),
                file -> Objects.requireNonNull(transaction.execute(status -> receive(command, file, worker))));
        return work.atOnce(worker, run);
    }

    /**
     * Says which sheet of a workbook is read; a run that is beyond that stays as it is.
     *
     * @throws Refused when there is no such run or sheet, or the sheet has not the columns of the profile
     */
    public ImportRun choose(String reference, String sheet) {
        ImportRun run = runs.find(reference).orElseThrow(() -> new Refused(Refusal.of("import.unknown")));
        if (run.state() != ImportRun.State.CHOOSING) {
            return run;
        }
        if (!run.sheets().contains(sheet)) {
            throw new Refused(Refusal.at("sheet", "sheet.unknown", sheet));
        }
        UUID worker = UUID.randomUUID();
        files.kept(run.id(), file -> {
            int expected = reader.check(file, sheet, run.layout());
            return transaction.execute(status -> {
                if (states.move(run.id(), List.of(ImportRun.State.CHOOSING), ImportRun.State.CHECKING)) {
                    runs.sheet(run.id(), sheet, expected);
                    reserveIfSmall(worker, run.id(), file);
                }
                return expected;
            });
        });
        return work.atOnce(worker, run);
    }

    /** A small file is read on the caller's thread; what cannot be read is told at the form and leaves nothing behind. */
    private void reserveIfSmall(UUID worker, UUID run, Path file) {
        if (size(file) <= SMALL) {
            work.reserve(worker, run);
        }
    }

    private ImportRun receive(Command command, Path file, UUID worker) {
        MappingProfile profile = profiles.find(command.profile())
                .orElseThrow(() -> new Refused(Refusal.at("profile", "import.profile.unknown")));
        runs.lock(profile.partnerId());
        List<String> sheets = reader.sheets(file);
        String sheet = command.sheet() == null && sheets.size() == 1 ? sheets.get(0) : command.sheet();
        if (sheet != null && !sheets.contains(sheet)) {
            throw new Refused(Refusal.at("sheet", "sheet.unknown", sheet));
        }
        String hash = files.hash(file);
        return same(profile, hash, sheet).orElseGet(() -> {
            ImportRun run = received(command, profile, file, hash, sheet, sheets);
            runs.add(run);
            files.keep(run.id(), run.partnerId(), file);
            reserveIfSmall(worker, run.id(), file);
            return run;
        });
    }

    private Optional<ImportRun> same(MappingProfile profile, String hash, @Nullable String sheet) {
        return runs.withFile(profile.partnerId(), hash).stream()
                .filter(run -> run.layout().equals(profile.layout())
                        && run.site().equals(profile.site())
                        && Objects.equals(run.sheet(), sheet)
                        && (run.state() == ImportRun.State.TAKEN || run.state() == ImportRun.State.TAKING))
                .findFirst();
    }

    private ImportRun received(
            Command command,
            MappingProfile profile,
            Path file,
            String hash,
            @Nullable String sheet,
            List<String> sheets) {
        boolean choosing = sheet == null && !sheets.isEmpty();
        int expected = choosing ? 0 : reader.check(file, sheet, profile.layout());
        return new ImportRun(
                UUID.randomUUID(),
                references.next("R").toString(),
                profile.partnerId(),
                profile.id(),
                profile.name(),
                profile.site(),
                profile.layout(),
                command.fileName(),
                hash,
                sheet,
                sheets,
                List.of(),
                List.of(),
                choosing ? ImportRun.State.CHOOSING : ImportRun.State.CHECKING,
                ImportRun.Totals.NONE,
                ImportRun.Records.NONE,
                new ImportRun.Progress(expected, 0, false, false, null),
                who.login(),
                clock.instant(),
                null,
                null);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /**
     * What to check.
     *
     * @param profile id of the mapping profile, which names the shipper
     * @param fileName as the sender's machine calls it, for people only
     * @param file the bytes, at most 500 MB
     * @param sheet the sheet of a workbook; null for text, for the only sheet, or to choose later
     */
    public record Command(
            UUID profile,
            String fileName,
            OrderFiles.Content file,
            @Nullable String sheet) {

        /** A file that is in memory already. */
        public Command(UUID profile, String fileName, byte[] file) {
            this(profile, fileName, () -> new ByteArrayInputStream(file), null);
        }
    }
}
