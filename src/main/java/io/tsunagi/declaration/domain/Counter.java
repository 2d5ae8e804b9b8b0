package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationCounts.Tally;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Declarations.Position;
import io.tsunagi.declaration.domain.Declarations.Row;
import io.tsunagi.declaration.domain.frozen.GoodsKey;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.PaperRegister.Paper;
import io.tsunagi.shared.Reference;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Serves the broker who stands at the counter of customs: which case a sheet belongs to, and which one is next in line. */
@Service
public class Counter {

    /** States in which a case waits for something at the counter: to be lodged, accepted, paid, released. */
    static final List<DeclarationState> WAITING = List.of(
            DeclarationState.PRINTED, DeclarationState.LODGED, DeclarationState.ACCEPTED, DeclarationState.PAID);

    private static final int SHORTEST_NUMBER = 4;
    private static final int LONGEST_NUMBER = 70;
    private static final int MOST_FOUND = 20;

    private static final Comparator<Position> SOONEST =
            Comparator.comparing(Position::deadline).thenComparing(Position::reference);

    private final Declarations declarations;
    private final PaperRegister papers;

    Counter(Declarations declarations, PaperRegister papers) {
        this.declarations = declarations;
        this.papers = papers;
    }

    /**
     * The cases that were scanned or typed: by the code of one of their papers, the reference of a case or of a paper, or a
     * number of the trade: B/L or AWB, container, acceptance (申告番号) or permission (許可番号). The whole number counts.
     *
     * @return one case, or several when a number belongs to several; those that are over only when no other has it
     * @throws Refused when it is no case, or only one of another disruption
     */
    @Transactional(readOnly = true)
    public List<Row> find(String disruption, String scannedOrTyped) {
        Optional<PaperDeclaration> known = declared(scannedOrTyped)
                .or(() -> papers.find(scannedOrTyped).map(Paper::caseReference))
                .flatMap(declarations::find);
        if (known.isPresent()) {
            return List.of(belonging(disruption, known.get()));
        }
        List<Row> numbered = numbered(scannedOrTyped, disruption);
        if (!numbered.isEmpty()) {
            List<Row> alive =
                    numbered.stream().filter(row -> !row.state().isOver()).toList();
            return alive.isEmpty() ? numbered : alive;
        }
        numbered(scannedOrTyped, null).stream()
                .findFirst()
                .flatMap(row -> declarations.find(row.reference()))
                .ifPresent(elsewhere -> belonging(disruption, elsewhere));
        throw new Refused(Refusal.at("code", "counter.refused.unknown"));
    }

    private List<Row> numbered(String typed, @Nullable String disruption) {
        int length = GoodsKey.of(typed).length();
        return length < SHORTEST_NUMBER || length > LONGEST_NUMBER
                ? List.of()
                : declarations.numbered(typed, disruption, MOST_FOUND);
    }

    private static Row belonging(String disruption, PaperDeclaration declaration) {
        String own = declaration.taken().disruption();
        if (!own.equals(disruption)) {
            throw new Refused(Refusal.at("code", "counter.refused.elsewhere", declaration.reference(), own));
        }
        return new Row(
                declaration.reference(),
                declaration.state(),
                declaration.taken().partnerId(),
                declaration.content().typed(HeaderBox.BILL_NUMBER),
                declaration.taken().deadline(),
                declaration.twinPending(),
                declaration.edition());
    }

    private static Optional<String> declared(String typed) {
        try {
            return Optional.of(Reference.parse(typed).toString()).filter(reference -> reference.startsWith("I-"));
        } catch (IllegalArgumentException noReference) {
            return Optional.empty();
        }
    }

    /**
     * Who waits at the counter.
     *
     * @param present the case that is served just now, which is not next; null for none
     */
    @Transactional(readOnly = true)
    public Queue queue(String disruption, @Nullable String present) {
        long number = declarations.byState(disruption).stream()
                .filter(tally -> WAITING.contains(tally.state()))
                .mapToLong(Tally::number)
                .sum();
        Row next = WAITING.stream()
                .flatMap(state -> declarations.page(disruption, state, null, 2).stream())
                .filter(row -> !Objects.equals(row.reference(), present))
                .min(Comparator.comparing(Row::position, SOONEST))
                .orElse(null);
        return new Queue(number, next);
    }

    /**
     * The queue.
     *
     * @param number cases that wait, the present one among them
     * @param next the one with the earliest deadline; null when nobody else waits
     */
    public record Queue(long number, @Nullable Row next) {}
}
