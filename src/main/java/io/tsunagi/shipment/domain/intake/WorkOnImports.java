package io.tsunagi.shipment.domain.intake;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads and takes files piece by piece, each piece a transaction. A run belongs to one worker for {@link #LEASE}, renewed with each
 * piece; when a server dies, another worker goes on after that. A file that was being read is read again from its beginning; one that
 * was being taken goes on with the rows that are still staged, because a piece leaves the staging table in the same transaction that
 * makes shipments of it.
 */
@Service
public class WorkOnImports {

    /** How long a run stays with a worker that gives no sign. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(WorkOnImports.class);

    private final ImportRuns runs;
    private final RunStates states;
    private final OrderFiles files;
    private final ReadOrderFile readFile;
    private final TakePieces takePieces;
    private final TransactionOperations transaction;
    private final Clock clock;

    WorkOnImports(
            ImportRuns runs,
            RunStates states,
            OrderFiles files,
            ReadOrderFile readFile,
            TakePieces takePieces,
            TransactionOperations transaction,
            Clock clock) {
        this.runs = runs;
        this.states = states;
        this.files = files;
        this.readFile = readFile;
        this.takePieces = takePieces;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works on the run that has waited longest; false when there is none. */
    public boolean next() {
        UUID worker = UUID.randomUUID();
        Optional<ImportRun> run = claimed(worker, null);
        run.ifPresent(found -> inBackground(worker, found));
        return run.isPresent();
    }

    /** Keeps a run for the caller's thread, in the transaction that makes it wait for work. */
    void reserve(UUID worker, UUID run) {
        Instant now = clock.instant();
        states.claim(worker, run, now, now.plus(LEASE));
    }

    /**
     * Works on a run that was reserved; another one stays as it is, for the background.
     *
     * @return the run as it stands now
     * @throws Refused at {@code file}, when it cannot be read to its end; then it is as if it had never come
     */
    ImportRun atOnce(UUID worker, ImportRun run) {
        try {
            work(worker, run.id());
        } catch (WorkEnded other) {
            leave(run);
        } catch (Refused refused) {
            transaction.executeWithoutResult(status -> {
                files.forget(run.id());
                runs.remove(run.id());
            });
            throw refused;
        }
        return runs.find(run.id()).orElse(run);
    }

    private void inBackground(UUID worker, ImportRun run) {
        try {
            work(worker, run.id());
        } catch (WorkEnded other) {
            leave(run);
        } catch (Refused refused) {
            fail(run, refused.refusals().get(0));
        } catch (RuntimeException failure) {
            LOG.error("import failed run={}", run.reference(), failure);
            fail(run, Refusal.of("import.failed", run.reference()));
        }
    }

    private void work(UUID worker, UUID id) {
        ImportRun run = transaction.execute(
                status -> states.goOn(worker, id, until(clock), null).orElse(null));
        if (run == null) {
            return;
        }
        if (!run.progress().staged()) {
            readFile.read(worker, run);
        }
        if (run.state() == ImportRun.State.TAKING) {
            takePieces.all(worker, run);
        }
        transaction.executeWithoutResult(status -> states.release(worker, id));
    }

    /** Until when a run is kept that gives a sign now. */
    static Instant until(Clock clock) {
        return clock.instant().plus(LEASE);
    }

    private Optional<ImportRun> claimed(UUID worker, @Nullable UUID run) {
        Instant now = clock.instant();
        return Optional.ofNullable(transaction.execute(
                status -> states.claim(worker, run, now, now.plus(LEASE)).orElse(null)));
    }

    /** A run that somebody stopped while it was being read stands still until somebody lets it go on. */
    private void leave(ImportRun run) {
        LOG.info("import left run={}", run.reference());
        transaction.executeWithoutResult(status -> runs.find(run.id())
                .filter(now -> now.progress().stopping())
                .ifPresent(now -> states.move(now.id(), List.of(ImportRun.State.CHECKING), ImportRun.State.STOPPED)));
    }

    /** What was taken stays taken, and somebody may let it go on; what was only read is refused. */
    private void fail(ImportRun run, Refusal problem) {
        ImportRun.State end = run.state() == ImportRun.State.TAKING ? ImportRun.State.STOPPED : ImportRun.State.REFUSED;
        transaction.executeWithoutResult(status -> states.fail(run.id(), end, problem));
    }
}
