package io.tsunagi.filing.domain;

import io.tsunagi.filing.FilingState;
import io.tsunagi.identity.Person;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One filing. It decides what may happen to it; every verb returns the filing after it or refuses.
 *
 * @param edition of the paper, from 1; a correction begins a new one
 * @param drafters logins of everybody who typed into it; none of them may examine it
 * @param examiner login of who passed this edition; null before
 * @param remark why it was given back or corrected; null when there is no reason
 * @param contentHash of what was printed; null while the fields are open
 * @param dueAt until when it is to be handed in; null when nothing presses
 * @param version counts changes
 */
public record Filing(
        Begun begun,
        FilingState state,
        int edition,
        FilingContent content,
        Set<String> drafters,
        @Nullable String examiner,
        @Nullable Remark remark,
        @Nullable String contentHash,
        @Nullable Instant dueAt,
        long version) {

    /**
     * Why it came back.
     *
     * @param box name of the field it belongs to; empty for the whole form
     */
    public record Remark(String box, String text) {}

    static Filing begin(Begun begun, FilingContent content, @Nullable Instant dueAt) {
        return new Filing(begun, FilingState.DRAFT, 1, content, Set.of(begun.begunBy()), null, null, null, dueAt, 0);
    }

    /** Human reference. */
    public String reference() {
        return begun.reference();
    }

    /** Whether that person may pass it or give it back now. */
    public boolean mayExamine(Person person) {
        return state == FilingState.SUBMITTED && person.is(begun.examinedBy()) && !drafters.contains(person.login());
    }

    /** Whether that person may take the examination back now. */
    public boolean mayTakeBack(Person person) {
        return state == FilingState.PASSED && person.is(begun.examinedBy()) && !drafters.contains(person.login());
    }

    Filing typed(FilingContent typed, @Nullable Instant due, String person) {
        require(state == FilingState.DRAFT, "filing.refused.locked");
        Set<String> hands = new TreeSet<>(drafters);
        hands.add(person);
        return new Filing(begun, state, edition, typed, hands, examiner, remark, contentHash, due, version);
    }

    Filing submitted() {
        return to(FilingState.SUBMITTED, null, null, null);
    }

    Filing passed(Person person) {
        requireExaminer(person);
        return to(FilingState.PASSED, person.login(), null, null);
    }

    Filing givenBack(Person person, Remark why) {
        require(state == FilingState.SUBMITTED, "filing.refused.not-submitted");
        requireExaminer(person);
        return to(FilingState.DRAFT, null, why, null);
    }

    Filing takenBack(Person person, FilingState to, Remark why) {
        require(state == FilingState.PASSED, "filing.refused.not-passed");
        requireExaminer(person);
        return to(to, null, why, null);
    }

    Filing printed() {
        return to(FilingState.PRINTED, examiner, null, content.hash());
    }

    Filing correctedBecause(Remark why) {
        require(state.isCorrectable(), "filing.refused.correction");
        Filing open = to(FilingState.DRAFT, null, why, null);
        return new Filing(begun, open.state, edition + 1, content, drafters, null, why, null, dueAt, version);
    }

    Filing moved(FilingState next) {
        return to(next, examiner, remark, contentHash);
    }

    private Filing to(FilingState next, @Nullable String examinedBy, @Nullable Remark why, @Nullable String hash) {
        if (!state.mayBecome(next)) {
            throw new Refused(Refusal.of("filing.refused.state." + state));
        }
        return new Filing(begun, next, edition, content, drafters, examinedBy, why, hash, dueAt, version);
    }

    private void requireExaminer(Person person) {
        require(person.is(begun.examinedBy()), "filing.refused.examiner." + begun.examinedBy());
        require(!drafters.contains(person.login()), "filing.refused.four-eyes");
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new Refused(Refusal.of(message));
        }
    }
}
