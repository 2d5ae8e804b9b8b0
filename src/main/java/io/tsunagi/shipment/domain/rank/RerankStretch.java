package io.tsunagi.shipment.domain.rank;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shipment.domain.EditionInForce;
import io.tsunagi.shipment.domain.rank.Reranking.Changes;
import io.tsunagi.shipment.domain.rank.Reranking.Stretch;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One step of classing anew: so many keys here, as many behind them on a second thread, and how far it is. */
@Service
class RerankStretch {

    private static final Outcome NOTHING = new Outcome(false, 0);

    private final Reranking reranking;
    private final PriorityEditions editions;
    private final EditionInForce inForce;
    private final ClassKeys classKeys;
    private final AuditTrail audit;
    private final Clock clock;
    private final int keys;
    private final ThreadPoolTaskExecutor second = new ThreadPoolTaskExecutor();

    RerankStretch(
            Reranking reranking,
            PriorityEditions editions,
            EditionInForce inForce,
            ClassKeys classKeys,
            AuditTrail audit,
            Clock clock,
            @Qualifier("houseScope") TaskDecorator houseScope,
            @Value("${tsunagi.shipment.rerank-keys:10000}") int keys) {
        this.reranking = reranking;
        this.editions = editions;
        this.inForce = inForce;
        this.classKeys = classKeys;
        this.audit = audit;
        this.clock = clock;
        this.keys = keys;
        second.setMaxPoolSize(1);
        second.setThreadNamePrefix("rerank-second-");
        second.setDaemon(true);
        second.setTaskDecorator(houseScope);
        second.initialize();
    }

    /** Does the next stretch of the unfinished run; tells whether there may be more to do at once. */
    @Transactional
    public Outcome next() {
        Optional<RerankRun> open = reranking.lock();
        if (open.isEmpty()) {
            return NOTHING;
        }
        RerankRun run = open.get();
        Optional<Stretch> stretch = reranking.next(run.last(), keys);
        return stretch.isEmpty() ? endOfPass(run) : classAnew(run, stretch.get());
    }

    /** The keys behind are done on another thread and kept for themselves: should this transaction fail, they stand changed and are not counted. */
    private Outcome classAnew(RerankRun run, Stretch first) {
        Optional<Stretch> behind = first.rows() < keys ? Optional.empty() : reranking.next(first.to(), keys);
        CompletableFuture<Changes> beside = behind.map(
                        stretch -> CompletableFuture.supplyAsync(() -> classKeys.classAnew(run, stretch), second))
                .orElseGet(() -> CompletableFuture.completedFuture(new Changes(0, 0)));
        Changes changes;
        try {
            changes = classKeys.classAnew(run, first);
        } finally {
            beside.exceptionally(failure -> new Changes(0, 0)).join();
        }
        Changes others = beside.join();
        RerankRun done = run.after(first.to(), first.rows(), changes.changed(), changes.left());
        reranking.save(behind.map(stretch -> done.after(stretch.to(), stretch.rows(), others.changed(), others.left()))
                .orElse(done));
        return new Outcome(true, changes.changed() + others.changed());
    }

    /** Over when nobody was behind when the pass began and nothing was left, or another edition decides by now; else once more, as soon as nobody is behind. */
    private Outcome endOfPass(RerankRun run) {
        boolean overtaken = !inForce.number().equals(run.edition());
        if (overtaken || run.clean() && run.left() == 0) {
            reranking.save(run.done(clock.instant()));
            audit.record(new Change(
                    "ranking.rerank-finished",
                    AgeSome.RECORD,
                    null,
                    null,
                    run.edition(),
                    "changed=%d passes=%d".formatted(run.changed(), run.pass())));
            return new Outcome(true, 0);
        }
        if (!editions.othersFree(Integer.parseInt(run.edition()))) {
            return NOTHING;
        }
        reranking.save(run.again(true));
        return new Outcome(true, 0);
    }

    @PreDestroy
    void stop() {
        second.shutdown();
    }

    /**
     * What a transaction did.
     *
     * @param more whether to go on at once
     * @param changed shipments
     */
    record Outcome(boolean more, long changed) {}
}
