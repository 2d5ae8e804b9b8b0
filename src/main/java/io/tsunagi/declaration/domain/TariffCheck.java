package io.tsunagi.declaration.domain;

import io.tsunagi.codes.StatisticalCode;
import io.tsunagi.shared.Refusal;
import io.tsunagi.tariff.RateLookup;
import io.tsunagi.tariff.Tariff;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Compares a draft with the loaded tables. A code that the tables know for other days only is refused; one that they do not know
 * at all is a warning, because a table need not be complete. Rates that were typed otherwise than listed are warnings, and so is
 * every value that comes from sample data.
 */
final class TariffCheck {

    private final DraftContent draft;
    private final Tariff tariff;
    private final List<Refusal> refusals;
    private final List<Refusal> warnings;

    private TariffCheck(DraftContent draft, Tariff tariff, List<Refusal> refusals, List<Refusal> warnings) {
        this.draft = draft;
        this.tariff = tariff;
        this.refusals = refusals;
        this.warnings = warnings;
    }

    /** Adds what it finds. */
    static void of(DraftContent draft, Tariff tariff, List<Refusal> refusals, List<Refusal> warnings) {
        TariffCheck check = new TariffCheck(draft, tariff, refusals, warnings);
        draft.declarationDay().ifPresent(day -> {
            for (int line = 0; line < draft.lines().size(); line++) {
                check.code(line, day);
            }
        });
        Origins.of(draft, tariff).forEach(check::origin);
    }

    private void code(int line, LocalDate day) {
        Optional<StatisticalCode> code = StatisticalCode.of(draft.typed(line, LineBox.STATISTICAL_CODE));
        if (code.isEmpty()) {
            return;
        }
        Tariff.Standing standing = tariff.standing(code.get(), day);
        if (standing.loaded() && standing.line() == null) {
            Refusal unknown = RateLookup.unknown("lines[" + line + "].", code.get(), day, standing);
            (standing.otherPeriods().isEmpty() ? warnings : refusals).add(unknown);
        }
    }

    private void origin(String field, Origin origin) {
        if (origin.kind() == Origin.Kind.DIFFERS) {
            warnings.add(Refusal.at(field, "declaration.warning.table-differs", origin.listed()));
        } else if (origin.kind() == Origin.Kind.TABLE && origin.sample()) {
            warnings.add(Refusal.at(field, "declaration.warning.sample"));
        }
    }
}
