package io.tsunagi.declaration.process;

import io.tsunagi.declaration.domain.CloseDeclaration;
import io.tsunagi.declaration.domain.WithdrawDeclaration;
import org.springframework.stereotype.Component;

/** What {@code PaperDeclarationProcess} calls; every method may be called twice. */
@Component("declarationSteps")
public class DeclarationSteps {

    private final CloseDeclaration closing;
    private final WithdrawDeclaration withdrawing;

    DeclarationSteps(CloseDeclaration closing, WithdrawDeclaration withdrawing) {
        this.closing = closing;
        this.withdrawing = withdrawing;
    }

    /** Closes the case once its papers have their dispositions. */
    public void close(String reference) {
        closing.close(reference);
    }

    /** Voids what was printed of a withdrawn declaration. */
    public void voidPapers(String reference) {
        withdrawing.voidPapers(reference);
    }
}
