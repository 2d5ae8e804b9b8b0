package io.tsunagi.shipment.domain.rank;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shipment.domain.EditionInForce;
import io.tsunagi.shipment.domain.GoodsTable;
import io.tsunagi.shipment.domain.TriageDecision;
import io.tsunagi.shipment.domain.TriageInput;
import io.tsunagi.shipment.domain.TriageOrders;
import io.tsunagi.shipment.domain.rank.Reranking.Changes;
import io.tsunagi.shipment.domain.rank.Reranking.Read;
import io.tsunagi.shipment.domain.rank.Reranking.Stretch;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One transaction of classing anew: 10,000 keys, what they say, what the table says of it, what changes. */
@Service
class RerankStretch {

    static final int SIZE = 10_000;

    private static final Outcome NOTHING = new Outcome(false, 0);

    private final Reranking reranking;
    private final PriorityEditions editions;
    private final EditionInForce inForce;
    private final TriageOrders triage;
    private final GoodsTable goods;
    private final AuditTrail audit;
    private final Clock clock;

    RerankStretch(
            Reranking reranking,
            PriorityEditions editions,
            EditionInForce inForce,
            TriageOrders triage,
            GoodsTable goods,
            AuditTrail audit,
            Clock clock) {
        this.reranking = reranking;
        this.editions = editions;
        this.inForce = inForce;
        this.triage = triage;
        this.goods = goods;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does the next stretch of the unfinished run; tells whether there may be more to do at once. */
    @Transactional
    public Outcome next() {
        Optional<RerankRun> open = reranking.lock();
        if (open.isEmpty()) {
            return NOTHING;
        }
        RerankRun run = open.get();
        Optional<Stretch> stretch = reranking.next(run.last(), SIZE);
        return stretch.isEmpty() ? endOfPass(run) : classAnew(run, stretch.get());
    }

    private Outcome classAnew(RerankRun run, Stretch stretch) {
        List<Read> read = reranking.wordings(stretch, run.readAnew()).stream()
                .map(said -> new Read(
                        said.id(),
                        goods.of(said.sku(), said.description(), said.hsCode()).group(),
                        goods.ground(said.urgency())))
                .toList();
        if (!read.isEmpty()) {
            reranking.read(read);
        }
        Map<TriageInput, TriageDecision> decisions = new HashMap<>();
        reranking.inputs(stretch).forEach(input -> decisions.put(input, triage.decide(input, run.edition())));
        Changes changes = decisions.isEmpty()
                ? new Changes(0, 0)
                : reranking.reclass(stretch, run.edition(), decisions, clock.instant());
        reranking.save(run.after(stretch.to(), stretch.rows(), changes.changed(), changes.left()));
        return new Outcome(true, changes.changed());
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

    /**
     * What a transaction did.
     *
     * @param more whether to go on at once
     * @param changed shipments
     */
    record Outcome(boolean more, long changed) {}
}
