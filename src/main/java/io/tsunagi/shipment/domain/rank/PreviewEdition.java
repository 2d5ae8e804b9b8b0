package io.tsunagi.shipment.domain.rank;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.GoodsTable;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.TriageDecision;
import io.tsunagi.shipment.domain.TriageInput;
import io.tsunagi.shipment.domain.TriageOrders;
import io.tsunagi.workflow.DecisionTables;
import io.tsunagi.workflow.DecisionTables.Table;
import io.tsunagi.workflow.DecisionTables.UnreadableTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a text of the decision table and says who would move if it decided, before anybody saves it. It changes nothing. */
@Service
public class PreviewEdition {

    private static final int SAMPLES = 8;

    private final DecisionTables tables;
    private final OpenInputs openInputs;
    private final EditionText text;

    PreviewEdition(DecisionTables tables, OpenInputs openInputs, GoodsTable goods, MessageSource messages) {
        this.tables = tables;
        this.openInputs = openInputs;
        this.text = new EditionText(
                goods,
                key -> messages.getMessage(key, null, null, Locale.JAPANESE) != null
                        && messages.getMessage(key, null, null, Locale.ENGLISH) != null);
    }

    /**
     * Checks a text.
     *
     * @return how it reads
     * @throws Refused at {@code dmn} with everything that is wrong with it
     */
    public Table check(String dmn) {
        try {
            Table table = tables.read(TriageOrders.DECISION, dmn);
            Refused.ifAny(text.flaws(table));
            return table;
        } catch (UnreadableTable e) {
            throw new Refused(Refusal.at("dmn", "ranking.edition.unreadable", String.valueOf(e.getMessage())));
        }
    }

    /**
     * Who would move. Every distinct input of the open shipments is decided by the engine itself.
     *
     * @throws Refused at {@code dmn} when it is no table that may class
     */
    @Transactional(readOnly = true)
    public Preview preview(String dmn) {
        Table table = check(dmn);
        List<OpenInputs.Counted> counted = openInputs.counted();
        List<TriageDecision> decisions = decided(dmn, counted);
        Map<Move, Long> moves = new TreeMap<>();
        List<Sample> samples = new ArrayList<>();
        long open = 0;
        long moved = 0;
        for (int i = 0; i < counted.size(); i++) {
            OpenInputs.Counted one = counted.get(i);
            TriageDecision decision = decisions.get(i);
            open += one.number();
            if (decision.priority() != one.priority()) {
                moved += one.number();
                boolean first = moves.merge(new Move(one.priority(), decision.priority()), one.number(), Long::sum)
                        == one.number();
                if (samples.size() < SAMPLES) {
                    openInputs
                            .samples(one.input(), one.priority(), first ? 2 : 1)
                            .forEach(shipment -> samples.add(new Sample(shipment, decision.priority())));
                }
            }
        }
        return new Preview(
                table,
                open,
                moved,
                moves.entrySet().stream()
                        .map(move ->
                                new Moved(move.getKey().from(), move.getKey().to(), move.getValue()))
                        .toList(),
                samples);
    }

    private List<TriageDecision> decided(String dmn, List<OpenInputs.Counted> counted) {
        List<Map<String, String>> inputs = counted.stream()
                .map(OpenInputs.Counted::input)
                .map(TriageInput::named)
                .toList();
        try {
            return tables.tryOut(TriageOrders.DECISION, dmn, inputs).stream()
                    .map(rules -> TriageDecision.of(rules.get(0)))
                    .toList();
        } catch (UnreadableTable e) {
            throw new Refused(Refusal.at("dmn", "ranking.edition.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private record Move(int from, int to) implements Comparable<Move> {

        @Override
        public int compareTo(Move other) {
            return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
        }
    }

    /**
     * Who would move.
     *
     * @param open open and held shipments
     * @param moved how many of them would get another class of the table; a granted claim or long waiting may still lift them
     */
    public record Preview(Table table, long open, long moved, List<Moved> moves, List<Sample> samples) {}

    /** How many from one class to another. */
    public record Moved(int from, int to, long number) {}

    /** A shipment that would move. */
    public record Sample(Shipment shipment, int to) {}
}
