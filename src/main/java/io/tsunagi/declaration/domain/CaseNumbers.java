package io.tsunagi.declaration.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.pool.NumberPools;
import io.tsunagi.pool.NumberPools.Drawn;
import io.tsunagi.pool.NumberPools.State;
import io.tsunagi.pool.NumberPools.Wanted;
import io.tsunagi.pool.Purpose;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The number of a case from a pool, where its office has one in force. It is not 申告番号, which customs gives at 受理 in a ※
 * box, and 税関様式C第5020号 has no box of ours for it: it stands on the page of the case and is written where the office's
 * letter says.
 */
@Component
class CaseNumbers {

    private final NumberPools pools;
    private final CaseFile file;

    CaseNumbers(NumberPools pools, CaseFile file) {
        this.pools = pools;
        this.file = file;
    }

    /**
     * Draws the number of a case; one that has a live number keeps it.
     *
     * @return empty when its office has no pool in force
     * @throws io.tsunagi.shared.Refused when every pool of its office is exhausted
     */
    Optional<Drawn> draw(PaperDeclaration declaration) {
        Optional<Drawn> drawn = pools.draw(new Wanted(
                Purpose.JAPAN_IMPORT,
                office(declaration),
                declaration.reference(),
                declaration.taken().disruption()));
        drawn.filter(Drawn::fresh)
                .ifPresent(number -> file.note(declaration, "declaration.number-drawn", number.number()));
        return drawn;
    }

    /** The declaration is lodged: its number is used. */
    void use(String reference) {
        pools.use(reference);
    }

    /** The declaration is called off: a number that was never lodged is void. */
    void voidOpen(String reference, String reason) {
        pools.voidOpen(reference, reason);
    }

    /** The numbers of a case, oldest first. */
    List<Drawn> of(String reference) {
        return pools.of(reference);
    }

    /** Whether a printed case has no live number and its office has a pool in force. */
    boolean lacksOne(PaperDeclaration declaration, List<Drawn> numbers) {
        return declaration.state() == DeclarationState.PRINTED
                && numbers.stream().noneMatch(number -> number.state() == State.OPEN || number.state() == State.USED)
                && pools.inForce(Purpose.JAPAN_IMPORT, office(declaration));
    }

    private static String office(PaperDeclaration declaration) {
        return Typed.code(declaration.content().typed(HeaderBox.CUSTOMS_OFFICE_CODE));
    }
}
