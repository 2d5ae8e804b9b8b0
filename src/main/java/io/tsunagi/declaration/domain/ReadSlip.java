package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.slip.DriverSlip;
import io.tsunagi.declaration.domain.slip.DriverSlips;
import io.tsunagi.declaration.domain.slip.SlipCode;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What whoever holds the code of a slip may know without signing in: may the goods be collected. It hands out no name, no
 * goods, no party and no paper.
 */
@Service
public class ReadSlip {

    private final DriverSlips slips;
    private final Declarations declarations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadSlip(DriverSlips slips, Declarations declarations, TransactionTemplate transaction, Clock clock) {
        this.slips = slips;
        this.declarations = declarations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the code shows; empty alike when it is unknown, expired or revoked. */
    public Optional<Shown> read(String code) {
        if (!SlipCode.isOne(code)) {
            return Optional.empty();
        }
        String hash = SlipCode.hash(code);
        return RowScope.asHouse(() -> transaction.execute(status -> slips.byCodeHash(hash)
                .filter(slip -> slip.liveAt(clock.instant()))
                .flatMap(slip -> declarations.find(slip.declaration()).map(found -> shown(slip, found)))));
    }

    private Shown shown(DriverSlip slip, PaperDeclaration declaration) {
        List<Fact> facts = declarations.facts(declaration);
        Instant since = facts.isEmpty()
                ? slip.madeAt()
                : facts.get(facts.size() - 1).times().occurredAt();
        Instant released = facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.RELEASED)
                .map(fact -> fact.times().occurredAt())
                .findFirst()
                .orElse(since);
        State state = state(declaration.state());
        return new Shown(
                declaration.reference(),
                state,
                state == State.RELEASED ? released : since,
                PrintSlip.office(declaration));
    }

    private static State state(DeclarationState state) {
        return switch (state) {
            case RELEASED, CLOSED -> State.RELEASED;
            case WITHDRAWN, REFUSED -> State.CALLED_OFF;
            case DRAFT, SUBMITTED, PASSED, PRINTED, LODGED, ACCEPTED, PAID -> State.WAITING;
        };
    }

    /** The state in the words of a driver. */
    public enum State {
        /** Not yet released: the goods may not be collected. */
        WAITING,
        /** Released: the goods may be collected. */
        RELEASED,
        /** Called off: the goods are not released on this slip. */
        CALLED_OFF
    }

    /**
     * What is shown, and nothing more.
     *
     * @param since when that state began, as far as the house knows
     * @param office code of the customs office and department, for instance {@code 1A-00}
     */
    public record Shown(String reference, State state, Instant since, String office) {}
}
