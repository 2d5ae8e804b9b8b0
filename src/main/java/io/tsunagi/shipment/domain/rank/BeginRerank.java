package io.tsunagi.shipment.domain.rank;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shipment.domain.EditionInForce;
import io.tsunagi.shipment.domain.GoodsTable;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a run when what is in force is not what the last run classed by. */
@Service
class BeginRerank {

    private final Reranking reranking;
    private final EditionInForce inForce;
    private final PriorityEditions editions;
    private final GoodsTable goods;
    private final AuditTrail audit;
    private final Clock clock;

    BeginRerank(
            Reranking reranking,
            EditionInForce inForce,
            PriorityEditions editions,
            GoodsTable goods,
            AuditTrail audit,
            Clock clock) {
        this.reranking = reranking;
        this.inForce = inForce;
        this.editions = editions;
        this.goods = goods;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins one unless there is no need or one is under way. */
    @Transactional
    public void ifNeeded() {
        RerankRun last = reranking.newest().stream().findFirst().orElse(null);
        String edition = inForce.number();
        String goodsTable = goods.fingerprint();
        boolean same = last != null
                && last.edition().equals(edition)
                && last.goodsTable().equals(goodsTable);
        if (same || last != null && !last.finished()) {
            return;
        }
        boolean readAnew = last != null && !last.goodsTable().equals(goodsTable);
        RerankRun run = new RerankRun(
                UUID.randomUUID(),
                edition,
                goodsTable,
                readAnew,
                1,
                null,
                editions.othersFree(Integer.parseInt(edition)),
                0,
                reranking.total(),
                0,
                0,
                clock.instant(),
                null);
        if (reranking.start(run)) {
            audit.record(new Change(
                    "ranking.rerank-started",
                    AgeSome.RECORD,
                    null,
                    last == null ? null : last.edition(),
                    edition,
                    "shipments=%d".formatted(run.total())));
        }
    }
}
