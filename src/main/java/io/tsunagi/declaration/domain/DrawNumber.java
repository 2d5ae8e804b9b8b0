package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws a number for a declaration that is printed and has none, for instance because its first one was voided. */
@Service
public class DrawNumber {

    private final CaseFile file;
    private final CaseNumbers numbers;

    DrawNumber(CaseFile file, CaseNumbers numbers) {
        this.file = file;
        this.numbers = numbers;
    }

    /**
     * Draws it; a case that has a live number keeps it.
     *
     * @throws Refused when the declaration is not printed, and when its office has no pool in force or all are exhausted
     */
    @Transactional
    public void draw(String reference) {
        PaperDeclaration declaration = file.open(reference);
        if (declaration.state() != DeclarationState.PRINTED) {
            throw new Refused(Refusal.of("declaration.refused.number-state"));
        }
        if (numbers.draw(declaration).isEmpty()) {
            throw new Refused(Refusal.of("declaration.refused.no-pool"));
        }
    }
}
