package io.tsunagi.declaration.domain;

import io.tsunagi.codes.ContainerNumber;
import io.tsunagi.codes.Flaw;
import io.tsunagi.codes.ImporterCode;
import io.tsunagi.codes.PlaceCode;
import io.tsunagi.codes.StatisticalCode;
import io.tsunagi.codes.Typed;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a box of the form takes. */
public enum BoxKind {
    /** One line of words. */
    TEXT(typed -> Optional.empty()),
    /** Several lines of words. */
    LONG(typed -> Optional.empty()),
    /** A day. */
    DAY(unless("day", typed -> Typed.day(typed).isPresent())),
    /** A number that is not negative. */
    NUMBER(unless("number", typed -> Typed.number(typed).isPresent())),
    /** A whole number, at least one. */
    COUNT(unless(
            "count",
            typed -> Typed.number(typed)
                    .filter(n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 0)
                    .isPresent())),
    /** One of the choices of the box. */
    CHOICE(typed -> Optional.empty()),
    /** Ticked or not. */
    TICK(typed -> Optional.empty()),
    /** Percent, or free of duty. */
    PERCENT(unless("percent", typed -> Typed.percent(typed).isPresent())),
    /** 税関官署コード. */
    CUSTOMS_OFFICE(PlaceCode::customsOfficeFlaw),
    /** 部門コード. */
    DEPARTMENT(PlaceCode::departmentFlaw),
    /** 輸入者符号. */
    IMPORTER(ImporterCode::flaw),
    /** UN/LOCODE. */
    LOCODE(PlaceCode::unLocodeFlaw),
    /** ISO 3166-1, two letters. */
    COUNTRY(PlaceCode::countryFlaw),
    /** ISO 4217. */
    CURRENCY(PlaceCode::currencyFlaw),
    /** 保税地域コード. */
    BONDED_AREA(PlaceCode::bondedAreaFlaw),
    /** Container numbers, separated by comma or space. */
    CONTAINERS(BoxKind::containersFlaw),
    /** Statistical code of the tariff. */
    STATISTICAL_CODE(StatisticalCode::flaw);

    private final Function<String, Optional<Flaw>> flaw;

    BoxKind(Function<String, Optional<Flaw>> flaw) {
        this.flaw = flaw;
    }

    /** What is wrong with a text, which is not blank; full width and separators are forgiven. */
    Optional<Flaw> flaw(String typed) {
        return flaw.apply(typed);
    }

    private static Function<String, Optional<Flaw>> unless(String reason, Predicate<String> fits) {
        return typed -> fits.test(typed) ? Optional.empty() : Optional.of(Flaw.of(reason, Typed.shown(typed)));
    }

    private static Optional<Flaw> containersFlaw(String typed) {
        return Arrays.stream(Typed.text(typed).split("[,;、\\n\\s]+", -1))
                .filter(number -> !number.isEmpty())
                .flatMap(number -> ContainerNumber.flaw(number).stream())
                .findFirst();
    }
}
