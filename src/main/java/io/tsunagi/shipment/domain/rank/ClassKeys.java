package io.tsunagi.shipment.domain.rank;

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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Classes the shipments of a stretch of keys anew: what their orders say, what the table says of it, what changes. Again it changes nothing. */
@Service
class ClassKeys {

    private final Reranking reranking;
    private final TriageOrders triage;
    private final GoodsTable goods;
    private final Clock clock;

    ClassKeys(Reranking reranking, TriageOrders triage, GoodsTable goods, Clock clock) {
        this.reranking = reranking;
        this.triage = triage;
        this.goods = goods;
        this.clock = clock;
    }

    /** Does so within the present transaction, or in one of its own where there is none. */
    @Transactional
    Changes classAnew(RerankRun run, Stretch stretch) {
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
        return decisions.isEmpty()
                ? new Changes(0, 0)
                : reranking.reclass(stretch, run.edition(), decisions, clock.instant());
    }
}
