package io.tsunagi.shipment.domain.intake;

import io.tsunagi.shipment.domain.Shipments;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskDecorator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Takes the staged rows of a file piece by piece, of a large one on two threads: one reads and classes while the other's rows are written. */
@Component
class TakePieces {

    /** From so many rows on a second thread is worth it. */
    private static final int LARGE = 10_000;
    /** How often a piece is tried whose order numbers came in by another door at the same moment. */
    private static final int TRIES = 3;

    private final TakeStaged takeStaged;
    private final Shipments shipments;
    private final Clock clock;
    private final ThreadPoolTaskExecutor second = new ThreadPoolTaskExecutor();

    TakePieces(
            TakeStaged takeStaged,
            Shipments shipments,
            Clock clock,
            @Qualifier("houseScope") TaskDecorator houseScope) {
        this.takeStaged = takeStaged;
        this.shipments = shipments;
        this.clock = clock;
        second.setMaxPoolSize(1);
        second.setThreadNamePrefix("order-import-second-");
        second.setDaemon(true);
        second.setTaskDecorator(houseScope);
        second.initialize();
    }

    /**
     * Takes all, and ends the run; where somebody wanted it stopped, or the server stops, it can go on later.
     *
     * @throws WorkEnded when another worker has the run
     */
    void all(UUID worker, ImportRun run) {
        if (run.totals().taken() > 0) {
            proposeAgain(run);
        }
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> beside = run.totals().good() < LARGE
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> pieces(worker, run, over), second);
        try {
            pieces(worker, run, over);
        } finally {
            over.compareAndSet(false, Thread.currentThread().isInterrupted());
            join(beside);
        }
        if (!Thread.currentThread().isInterrupted()) {
            takeStaged.close(worker, run, WorkOnImports.until(clock));
        }
    }

    /** What was taken just before the server died may not have been looked at. */
    private void proposeAgain(ImportRun run) {
        List<String> taken = shipments.ofRun(run.partnerId(), run.id());
        for (int from = 0; from < taken.size(); from += TakeStaged.PIECE) {
            takeStaged.propose(run.id(), taken.subList(from, Math.min(from + TakeStaged.PIECE, taken.size())));
        }
    }

    private void pieces(UUID worker, ImportRun run, AtomicBoolean over) {
        try {
            int after = 0;
            while (!over.get() && !Thread.currentThread().isInterrupted()) {
                TakeStaged.Piece piece = piece(worker, run, after);
                if (piece.nothing() && after == 0) {
                    return;
                }
                after = piece.last();
                if (!piece.taken().isEmpty()) {
                    takeStaged.propose(run.id(), piece.taken());
                }
            }
        } catch (RuntimeException failure) {
            over.set(true);
            throw failure;
        }
    }

    private TakeStaged.Piece piece(UUID worker, ImportRun run, int after) {
        for (int tried = 1; ; tried++) {
            try {
                return takeStaged.piece(worker, run, after, WorkOnImports.until(clock));
            } catch (DuplicateKeyException meanwhile) {
                if (tried == TRIES) {
                    throw meanwhile;
                }
            }
        }
    }

    private static void join(CompletableFuture<Void> beside) {
        try {
            beside.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    @PreDestroy
    void stop() {
        second.shutdown();
    }
}
