package io.tsunagi.declaration.process;

import io.tsunagi.declaration.domain.CloseDeclaration;
import io.tsunagi.declaration.domain.RefuseDeclaration;
import io.tsunagi.declaration.domain.WithdrawDeclaration;
import org.springframework.stereotype.Component;

/** What {@code PaperDeclarationProcess} calls; every method may be called twice. */
@Component("declarationSteps")
public class DeclarationSteps {

    private final CloseDeclaration closing;
    private final WithdrawDeclaration withdrawing;
    private final RefuseDeclaration refusing;

    DeclarationSteps(CloseDeclaration closing, WithdrawDeclaration withdrawing, RefuseDeclaration refusing) {
        this.closing = closing;
        this.withdrawing = withdrawing;
        this.refusing = refusing;
    }

    /** Closes the case once its papers have their dispositions. */
    public void close(String reference) {
        closing.close(reference);
    }

    /** Voids what was printed of a withdrawn declaration. */
    public void voidPapers(String reference) {
        withdrawing.voidPapers(reference);
    }

    /** Voids what was printed of a refused declaration. */
    public void voidRefusedPapers(String reference) {
        refusing.voidPapers(reference);
    }
}
