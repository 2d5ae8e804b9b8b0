package io.tsunagi.declaration.domain;

import io.tsunagi.shared.Refused;
import io.tsunagi.tariff.ListedRate;
import io.tsunagi.tariff.PublishedRate;
import io.tsunagi.tariff.RateLookup;
import io.tsunagi.tariff.Tariff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts rates of the loaded tables into a draft when a broker asks for it. It changes the typed draft only; saving is another step. */
@Service
public class FillDraft {

    private final RateLookup lookup;

    FillDraft(Tariff tariff) {
        this.lookup = new RateLookup(tariff);
    }

    /**
     * The draft with the exchange rate of its declaration day, its unit and its week.
     *
     * @throws Refused at the box that is missing or wrong, or at {@code exchangeRate} when the tables hold none
     */
    @Transactional(readOnly = true)
    public DraftContent exchangeRate(DraftContent draft) {
        PublishedRate found = lookup.exchangeRate(draft.typed(HeaderBox.CURRENCY_CODE), draft.declarationDay());
        return draft.with(HeaderBox.EXCHANGE_RATE, found.rate().yen().toPlainString())
                .with(HeaderBox.RATE_PER, found.rate().per().toPlainString())
                .with(HeaderBox.RATE_WEEK, found.week().from().toString());
    }

    /**
     * The draft with the duty rate of a line, and the units of quantity where none is typed.
     *
     * @param line counted from 0; another one changes nothing
     * @throws Refused at the box that is missing or wrong, or at the line's {@code dutyRate} when the tables list none
     */
    @Transactional(readOnly = true)
    public DraftContent duty(DraftContent draft, int line) {
        if (line < 0 || line >= draft.lines().size()) {
            return draft;
        }
        RateLookup.Duty found = lookup.duty(
                "lines[" + line + "].",
                draft.typed(line, LineBox.STATISTICAL_CODE),
                draft.typed(line, LineBox.RATE_TYPE),
                draft.declarationDay());
        boolean byValue = found.rate().basis() == ListedRate.Basis.PERCENT;
        DraftContent filled = draft.with(
                        line, LineBox.DUTY_RATE, byValue ? found.rate().typed() : "")
                .with(line, LineBox.SPECIFIC_RATE, byValue ? "" : found.rate().typed());
        return draft.typed(line, LineBox.UNIT_1).isBlank()
                ? filled.with(line, LineBox.UNIT_1, found.line().unit1())
                : filled;
    }
}
