package io.tsunagi.declaration.domain;

import io.tsunagi.codes.AirWaybillNumber;
import io.tsunagi.codes.Flaw;
import io.tsunagi.codes.ImporterCode;
import io.tsunagi.codes.ShipNumber;
import io.tsunagi.codes.StatisticalCode;
import io.tsunagi.codes.Typed;
import io.tsunagi.shared.Refusal;
import io.tsunagi.tariff.DutyAndTax;
import io.tsunagi.tariff.ExchangeWeek;
import io.tsunagi.tariff.RememberedTariff;
import io.tsunagi.tariff.Tariff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that is checked before an examiner sees a draft.
 *
 * @param refusals what must be put right, at its box
 * @param warnings what a person should look at once more, at its box
 */
public record DraftCheck(List<Refusal> refusals, List<Refusal> warnings) {

    private static final BigDecimal SMALL_LINE = BigDecimal.valueOf(200_000);
    private static final Set<LineBox> COUNTED = EnumSet.of(LineBox.VALUE, LineBox.DUTY_RATE, LineBox.SPECIFIC_RATE);
    private static final Set<HeaderBox> COUNTED_ABOVE = EnumSet.of(HeaderBox.CURRENCY_CODE, HeaderBox.EXCHANGE_RATE);

    /** Checks a draft by itself, without tables. */
    public static DraftCheck of(DraftContent draft) {
        return of(draft, Tariff.NONE);
    }

    /** Checks a draft, its codes and rates also against the loaded tables. */
    public static DraftCheck of(DraftContent draft, Tariff tariff) {
        Checker checker = new Checker(draft, new ArrayList<>(), new ArrayList<>());
        checker.header();
        checker.lines();
        Assessment assessment = Assessment.of(draft);
        assessment.blocks().stream().filter(b -> !checker.refusals.contains(b)).forEach(checker.refusals::add);
        if (assessment.result() != null) {
            checker.smallLines(assessment.result());
        }
        TariffCheck.of(draft, new RememberedTariff(tariff), checker.refusals, checker.warnings);
        return new DraftCheck(List.copyOf(checker.refusals), List.copyOf(checker.warnings));
    }

    /** With the papers that are missing. */
    DraftCheck and(List<Refusal> missing) {
        return new DraftCheck(Stream.concat(refusals.stream(), missing.stream()).toList(), warnings);
    }

    private record Checker(DraftContent draft, List<Refusal> refusals, List<Refusal> warnings) {

        private void header() {
            for (HeaderBox box : HeaderBox.values()) {
                if (!COUNTED_ABOVE.contains(box)) {
                    box("", box, draft.typed(box));
                }
            }
            String bill = draft.typed(HeaderBox.BILL_NUMBER);
            if (draft.typed(HeaderBox.TRANSPORT).equals("AIR") && !bill.isBlank()) {
                AirWaybillNumber.flaw(bill).ifPresent(flaw -> refuse(HeaderBox.BILL_NUMBER.key(), flaw));
            }
            ShipNumber.flawIn(draft.typed(HeaderBox.VESSEL))
                    .ifPresent(flaw -> warnings.add(at(HeaderBox.VESSEL.key(), flaw)));
            if (draft.ticked(HeaderBox.EC_SALE) && !draft.ticked(HeaderBox.PLATFORM)) {
                refuse(HeaderBox.PLATFORM.key(), "declaration.refused.required");
            }
            if (ImporterCode.hasDoubtfulLength(draft.typed(HeaderBox.IMPORTER_CODE))) {
                warn(HeaderBox.IMPORTER_CODE.key(), "declaration.warning.jastpro-length");
            }
            storagePlace();
            exchange();
        }

        private void storagePlace() {
            String office = Typed.code(draft.typed(HeaderBox.CUSTOMS_OFFICE_CODE));
            String place = Typed.code(draft.typed(HeaderBox.STORAGE_PLACE));
            if (!office.isEmpty() && !place.isEmpty() && !place.startsWith(office)) {
                warn(HeaderBox.STORAGE_PLACE.key(), "declaration.warning.bonded-area-office", office);
            }
        }

        private void exchange() {
            if (Typed.code(draft.typed(HeaderBox.CURRENCY_CODE)).equals("JPY")) {
                return;
            }
            LocalDate day = Typed.day(draft.typed(HeaderBox.DECLARATION_DATE)).orElse(null);
            LocalDate week = Typed.day(draft.typed(HeaderBox.RATE_WEEK)).orElse(null);
            if (week == null && !draft.ticked(HeaderBox.RATE_WEEK)) {
                refuse(HeaderBox.RATE_WEEK.key(), "declaration.refused.required");
            }
            if (day == null || week == null) {
                return;
            }
            ExchangeWeek right = ExchangeWeek.of(day);
            LocalDate given = ExchangeWeek.of(week).from();
            if (given.isAfter(right.from())) {
                refuse(HeaderBox.RATE_WEEK.key(), "declaration.refused.rate-week", right.from(), right.to());
            } else if (given.isBefore(right.from())) {
                warn(HeaderBox.RATE_WEEK.key(), "declaration.warning.rate-week", right.from(), right.to());
            }
        }

        private void lines() {
            for (int line = 0; line < draft.lines().size(); line++) {
                String at = "lines[" + line + "].";
                for (LineBox box : LineBox.values()) {
                    if (!COUNTED.contains(box)) {
                        box(at, box, draft.typed(line, box));
                    }
                }
                if (draft.typed(line, LineBox.QUANTITY_2).isBlank()
                        != draft.typed(line, LineBox.UNIT_2).isBlank()) {
                    refuse(at + LineBox.UNIT_2.key(), "declaration.refused.second-unit");
                }
                StatisticalCode.of(draft.typed(line, LineBox.STATISTICAL_CODE))
                        .filter(StatisticalCode::naccsDigitDiffers)
                        .ifPresent(code -> warn(
                                at + LineBox.STATISTICAL_CODE.key(),
                                "declaration.warning.naccs-digit",
                                code.expectedNaccsDigit(),
                                code.naccs()));
            }
        }

        private void smallLines(DutyAndTax counted) {
            for (int line = 0; line < counted.lines().size(); line++) {
                boolean small = counted.lines().get(line).item().customsValue().compareTo(SMALL_LINE) <= 0;
                String tenth = StatisticalCode.of(draft.typed(line, LineBox.STATISTICAL_CODE))
                        .map(StatisticalCode::naccs)
                        .orElse("");
                if (small && !tenth.equals("X")) {
                    warn("lines[" + line + "]." + LineBox.STATISTICAL_CODE.key(), "declaration.warning.small-line");
                }
            }
        }

        private void box(String at, FormBox box, String typed) {
            if (typed.isBlank()) {
                if (box.required()) {
                    refuse(at + box.key(), "declaration.refused.required");
                }
            } else if (!box.choices().isEmpty() && !box.choices().contains(typed)) {
                refuse(at + box.key(), "declaration.refused.choice");
            } else if (lengthOf(box, typed) > box.maxLength()) {
                refuse(at + box.key(), "declaration.refused.longer", lengthOf(box, typed), box.maxLength());
            } else {
                box.kind().flaw(typed).ifPresent(flaw -> refuse(at + box.key(), flaw));
            }
        }

        private static int lengthOf(FormBox box, String typed) {
            return switch (box.kind()) {
                case TEXT, LONG, NUMBER, COUNT, PERCENT -> Typed.text(typed).length();
                default -> 0;
            };
        }

        private void refuse(String field, Flaw flaw) {
            refusals.add(at(field, flaw));
        }

        private static Refusal at(String field, Flaw flaw) {
            return new Refusal(field, flaw.message(), flaw.arguments());
        }

        private void refuse(String field, String message, Object... arguments) {
            refusals.add(Refusal.at(field, message, arguments));
        }

        private void warn(String field, String message, Object... arguments) {
            warnings.add(Refusal.at(field, message, arguments));
        }
    }
}
