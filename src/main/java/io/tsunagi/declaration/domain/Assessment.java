package io.tsunagi.declaration.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.tariff.DutyAndTax;
import io.tsunagi.tariff.DutyAnswer;
import io.tsunagi.tariff.DutyQuestion;
import io.tsunagi.tariff.Step;
import io.tsunagi.tariff.StepByStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Duty and tax of a draft, or everything that blocks counting them. A missing rate blocks: it is never taken as free.
 *
 * @param result null when something blocks
 * @param blocks at the boxes
 */
public record Assessment(@Nullable DutyAndTax result, List<Refusal> blocks) {

    /** Counts with what is typed in the draft, and nothing else. */
    public static Assessment of(DraftContent draft) {
        List<DutyQuestion.Line> lines = new ArrayList<>();
        for (int line = 0; line < draft.lines().size(); line++) {
            lines.add(line(draft, line));
        }
        DutyAnswer answer = DutyAnswer.to(new DutyQuestion(
                draft.typed(HeaderBox.CURRENCY_CODE),
                draft.typed(HeaderBox.EXCHANGE_RATE),
                draft.typed(HeaderBox.RATE_PER),
                draft.ticked(HeaderBox.DECLARE_SMALL_VALUE),
                lines));
        return new Assessment(answer.result(), answer.blocks());
    }

    /** The computation written out; empty while something blocks it. */
    public List<Step> steps() {
        return result == null ? List.of() : StepByStep.of(result);
    }

    private static DutyQuestion.Line line(DraftContent draft, int line) {
        return new DutyQuestion.Line(
                draft.typed(line, LineBox.STATISTICAL_CODE),
                draft.typed(line, LineBox.QUANTITY_1),
                draft.typed(line, LineBox.VALUE),
                draft.typed(line, LineBox.RATE_TYPE),
                draft.typed(line, LineBox.DUTY_RATE),
                draft.typed(line, LineBox.SPECIFIC_RATE),
                draft.typed(line, LineBox.TAX_RATE),
                draft.typed(line, LineBox.RELIEF));
    }
}
