package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One import declaration on paper. It decides what may happen to it; every verb returns the declaration after it or refuses.
 *
 * @param edition of the paper, from 1; a correction begins a new one
 * @param drafters logins of everybody who typed into this declaration; none of them may examine it
 * @param examiner login of who passed this edition; null before
 * @param remark why an examiner gave it back; null when there is none
 * @param lock what was printed; null while the fields are open
 * @param twinPending whether an electronic twin must still be withdrawn
 * @param version counts changes
 */
public record PaperDeclaration(
        TakenCase taken,
        DeclarationState state,
        int edition,
        DraftContent content,
        Set<String> drafters,
        @Nullable String examiner,
        @Nullable Remark remark,
        @Nullable Lock lock,
        boolean twinPending,
        long version) {

    /** A case just taken into fallback. */
    static PaperDeclaration begin(TakenCase taken, DraftContent content) {
        return new PaperDeclaration(
                taken,
                DeclarationState.DRAFT,
                1,
                content,
                Set.of(taken.takenBy()),
                null,
                null,
                null,
                taken.lastConfirmed().leavesTwin(),
                0);
    }

    /** Human reference. */
    public String reference() {
        return taken.reference();
    }

    /** Whether something is to be paid; only a printed declaration knows. */
    public boolean toPay() {
        return lock != null && lock.payable().signum() > 0;
    }

    PaperDeclaration typed(DraftContent typed, String person) {
        require(state == DeclarationState.DRAFT, "declaration.refused.locked");
        Set<String> hands = new TreeSet<>(drafters);
        hands.add(person);
        return new PaperDeclaration(taken, state, edition, typed, hands, examiner, remark, lock, twinPending, version);
    }

    PaperDeclaration submitted() {
        return to(DeclarationState.SUBMITTED, null, null, null);
    }

    PaperDeclaration passed(String person) {
        require(!twinPending, "declaration.refused.twin");
        require(!drafters.contains(person), "declaration.refused.four-eyes");
        return to(DeclarationState.PASSED, person, null, null);
    }

    PaperDeclaration givenBack(String person, Remark why) {
        require(state == DeclarationState.SUBMITTED, "declaration.refused.not-submitted");
        require(!twinPending, "declaration.refused.twin");
        require(!drafters.contains(person), "declaration.refused.four-eyes");
        return to(DeclarationState.DRAFT, null, why, null);
    }

    PaperDeclaration printed(BigDecimal payable) {
        return to(DeclarationState.PRINTED, examiner, null, new Lock(content.hash(), payable));
    }

    PaperDeclaration correctedBecause(Remark why) {
        require(
                state == DeclarationState.PRINTED || state == DeclarationState.LODGED,
                "declaration.refused.correction");
        PaperDeclaration open = to(DeclarationState.DRAFT, null, why, null);
        return new PaperDeclaration(
                taken, open.state, edition + 1, content, drafters, null, why, null, twinPending, version);
    }

    PaperDeclaration lodged() {
        require(!twinPending, "declaration.refused.twin");
        return moved(DeclarationState.LODGED);
    }

    PaperDeclaration moved(DeclarationState next) {
        return to(next, examiner, remark, lock);
    }

    PaperDeclaration twinWithdrawn() {
        return twin(false);
    }

    PaperDeclaration twinHeard() {
        return twin(true);
    }

    private PaperDeclaration twin(boolean pending) {
        return new PaperDeclaration(taken, state, edition, content, drafters, examiner, remark, lock, pending, version);
    }

    private PaperDeclaration to(
            DeclarationState next, @Nullable String examinedBy, @Nullable Remark why, @Nullable Lock printed) {
        if (!state.mayBecome(next)) {
            throw new Refused(Refusal.of("declaration.refused.state", state.name(), next.name()));
        }
        return new PaperDeclaration(
                taken, next, edition, content, drafters, examinedBy, why, printed, twinPending, version);
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new Refused(Refusal.of(message));
        }
    }

    /**
     * Why it was given back.
     *
     * @param box key of the box it belongs to; empty for the whole form
     */
    public record Remark(String box, String text) {}

    /**
     * What was printed.
     *
     * @param hash of the content, hexadecimal SHA-256
     * @param payable total of duty and taxes in yen
     */
    public record Lock(String hash, BigDecimal payable) {}
}
