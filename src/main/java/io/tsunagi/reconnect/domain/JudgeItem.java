package io.tsunagi.reconnect.domain;

import io.tsunagi.reconnect.domain.Checklist.Item;
import io.tsunagi.reconnect.domain.Judgement.Verdict;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says that an item failed, or a manager waives it with a reason; either stands under a name. */
@Service
public class JudgeItem {

    private final CheckItems items;
    private final Statements statements;
    private final GateFile file;

    JudgeItem(CheckItems items, Statements statements, GateFile file) {
        this.items = items;
        this.statements = statements;
        this.file = file;
    }

    /**
     * Says that the item failed. A gate that was approved goes back to the review at once. Again, it changes nothing.
     *
     * @throws Refused at {@code words}, or when the gate is over
     */
    @Transactional
    public void fail(String reference, String code, String words) {
        Gate gate = file.running(reference);
        Item item = items.stated(gate, code);
        if (!judge(gate, item, Verdict.FAILED, words)) {
            return;
        }
        if (gate.state().afterReview()) {
            file.giveBack(gate, "reconnect.returned", "item=" + code);
        }
    }

    /**
     * Waives the item for this gate. Again, it changes nothing.
     *
     * @throws Refused at {@code words}, when the checklist lets nobody waive it, or when the gate is over
     */
    @Transactional
    public void waive(String reference, String code, String words) {
        Gate gate = file.running(reference);
        Item item = items.stated(gate, code);
        if (!item.waivable()) {
            throw new Refused(Refusal.of("reconnect.refused.not-waivable", code));
        }
        judge(gate, item, Verdict.WAIVED, words);
    }

    private boolean judge(Gate gate, Item item, Verdict verdict, String words) {
        String said = GateFile.words("words", words);
        Line line = items.lines(gate).stream()
                .filter(one -> one.item().code().equals(item.code()))
                .findFirst()
                .orElseThrow();
        boolean again = line.standing() == (verdict == Verdict.FAILED ? Line.Standing.FAILED : Line.Standing.WAIVED);
        if (again) {
            return false;
        }
        Long of = Optional.ofNullable(line.statement()).map(Statement::id).orElse(null);
        statements.add(gate, new Judgement(item.code(), verdict, of, said, file.who(), file.now()));
        file.note(
                verdict == Verdict.FAILED ? "reconnect.item-failed" : "reconnect.item-waived",
                gate,
                item.code() + " " + said);
        if (gate.state() == GateState.REVIEW) {
            file.put(gate, gate.changed(), "reconnect.changed", "");
        }
        return true;
    }
}
