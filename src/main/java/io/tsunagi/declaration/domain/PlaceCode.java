package io.tsunagi.declaration.domain;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Codes of places, offices, countries and currencies on the form. */
final class PlaceCode {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern UN_LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    private static final Pattern OFFICE = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern DEPARTMENT = Pattern.compile("\\d{2}");
    private static final Pattern BONDED_AREA = Pattern.compile("[0-9A-Z]{5}");

    private PlaceCode() {}

    /** ISO 3166-1, two letters. */
    static boolean isCountry(String typed) {
        return COUNTRIES.contains(Typed.code(typed));
    }

    /** ISO 4217, three letters. */
    static boolean isCurrency(String typed) {
        return CURRENCIES.contains(Typed.code(typed));
    }

    /** UN/LOCODE: an ISO 3166-1 country and three characters out of A–Z and 2–9. Whether the place exists is not looked up. */
    static boolean isUnLocode(String typed) {
        String code = Typed.code(typed);
        return UN_LOCODE.matcher(code).matches() && COUNTRIES.contains(code.substring(0, 2));
    }

    /** 税関官署コード: code of the customs house and of the office, one character each. */
    static boolean isCustomsOffice(String typed) {
        return OFFICE.matcher(Typed.code(typed)).matches();
    }

    /** 部門コード: two digits. */
    static boolean isDepartment(String typed) {
        return DEPARTMENT.matcher(Typed.code(typed)).matches();
    }

    /** 保税地域コード: five characters; the first two are those of the office it belongs to. */
    static boolean isBondedArea(String typed) {
        return BONDED_AREA.matcher(Typed.code(typed)).matches();
    }
}
