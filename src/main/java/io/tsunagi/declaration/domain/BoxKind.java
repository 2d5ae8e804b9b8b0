package io.tsunagi.declaration.domain;

import java.util.function.Predicate;

/** What a box of the form takes. */
public enum BoxKind {
    /** One line of words. */
    TEXT("", typed -> true),
    /** Several lines of words. */
    LONG("", typed -> true),
    /** A day. */
    DAY("day", typed -> Typed.day(typed).isPresent()),
    /** A number that is not negative. */
    NUMBER("number", typed -> Typed.number(typed).isPresent()),
    /** A whole number, at least one. */
    COUNT(
            "count",
            typed -> Typed.number(typed)
                    .filter(n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 0)
                    .isPresent()),
    /** One of the choices of the box. */
    CHOICE("choice", typed -> true),
    /** Ticked or not. */
    TICK("", typed -> true),
    /** Percent, or free of duty. */
    PERCENT("percent", typed -> Typed.percent(typed).isPresent()),
    /** 税関官署コード. */
    CUSTOMS_OFFICE("customs-office", PlaceCode::isCustomsOffice),
    /** 部門コード. */
    DEPARTMENT("department", PlaceCode::isDepartment),
    /** 輸入者符号. */
    IMPORTER("importer-code", ImporterCode::isValid),
    /** UN/LOCODE. */
    LOCODE("un-locode", PlaceCode::isUnLocode),
    /** ISO 3166-1, two letters. */
    COUNTRY("country", PlaceCode::isCountry),
    /** ISO 4217. */
    CURRENCY("currency", PlaceCode::isCurrency),
    /** 保税地域コード. */
    BONDED_AREA("bonded-area", PlaceCode::isBondedArea),
    /** Container numbers, separated by comma or space. */
    CONTAINERS("container", BoxKind::areContainers),
    /** Statistical code of the tariff. */
    STATISTICAL_CODE("statistical-code", typed -> StatisticalCode.of(typed).isPresent());

    private final String message;
    private final Predicate<String> fits;

    BoxKind(String message, Predicate<String> fits) {
        this.message = "declaration.refused." + message;
        this.fits = fits;
    }

    /** Whether the text, which is not blank, is what the box takes; full width and separators are forgiven. */
    boolean fits(String typed) {
        return fits.test(typed);
    }

    /** Key of the text that says what would be right. */
    String message() {
        return message;
    }

    private static boolean areContainers(String typed) {
        for (String number : Typed.text(typed).split("[,;、\\n\\s]+")) {
            if (!number.isEmpty() && !ContainerNumber.isValid(number)) {
                return false;
            }
        }
        return true;
    }
}
