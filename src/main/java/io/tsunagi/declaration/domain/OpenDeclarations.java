package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationCounts.Tally;
import io.tsunagi.disruption.ClosingObstacle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A disruption does not close while a declaration of it is neither closed nor withdrawn. */
@Component
class OpenDeclarations implements ClosingObstacle {

    private final Declarations declarations;

    OpenDeclarations(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public String message() {
        return "obstacle.declarations";
    }

    @Override
    public String page(String disruptionReference) {
        return "/disruptions/" + disruptionReference + "/declarations";
    }

    @Override
    @Transactional(readOnly = true)
    public long open(String disruptionReference) {
        return declarations.byState(disruptionReference).stream()
                .filter(tally -> !tally.state().isOver())
                .mapToLong(Tally::number)
                .sum();
    }
}
