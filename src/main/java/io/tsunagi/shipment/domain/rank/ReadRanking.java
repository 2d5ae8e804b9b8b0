package io.tsunagi.shipment.domain.rank;

import io.tsunagi.shipment.domain.EditionInForce;
import io.tsunagi.shipment.domain.TriageOrders;
import io.tsunagi.workflow.DecisionTables;
import io.tsunagi.workflow.DecisionTables.Table;
import io.tsunagi.workflow.DecisionTables.UnreadableTable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what pages and programs ask about the rules of ranking. */
@Service
@Transactional(readOnly = true)
public class ReadRanking {

    private final EditionInForce inForce;
    private final PriorityEditions editions;
    private final Reranking reranking;
    private final DecisionTables tables;

    ReadRanking(EditionInForce inForce, PriorityEditions editions, Reranking reranking, DecisionTables tables) {
        this.inForce = inForce;
        this.editions = editions;
        this.reranking = reranking;
        this.tables = tables;
    }

    /** Number of the edition that decides now. */
    public String edition() {
        return inForce.number();
    }

    /** Its text. */
    public String text() {
        return tables.text(TriageOrders.DECISION, inForce.number());
    }

    /** Its rules; empty when the folder of processes holds a table of another form. */
    public Optional<Table> rules() {
        return rules(text());
    }

    /** Rules of a text. */
    public Optional<Table> rules(String dmn) {
        try {
            return Optional.of(tables.read(TriageOrders.DECISION, dmn))
                    .filter(table -> table.inputs().equals(EditionText.INPUTS)
                            && table.outputs().equals(EditionText.OUTPUTS));
        } catch (UnreadableTable e) {
            return Optional.empty();
        }
    }

    /** Whether a rule asks for a claim on the order, and so never speaks. */
    public static boolean silent(DecisionTables.Rule rule) {
        return EditionText.asksForClaim(rule);
    }

    /** All editions, newest first. */
    public List<PriorityEdition> editions() {
        return editions.newest();
    }

    /** One edition. */
    public Optional<PriorityEdition> edition(UUID id) {
        return editions.find(id);
    }

    /** The newest runs of classing anew, newest first. */
    public List<RerankRun> runs() {
        return reranking.newest();
    }
}
