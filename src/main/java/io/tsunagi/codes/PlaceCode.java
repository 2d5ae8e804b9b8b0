package io.tsunagi.codes;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Codes of places, offices, countries and currencies. */
public final class PlaceCode {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Currencies of the platform that are counted in a unit; gold, special drawing rights and test codes have none. */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern UN_LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    private static final Pattern OFFICE = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern DEPARTMENT = Pattern.compile("\\d{2}");
    private static final Pattern BONDED_AREA = Pattern.compile("[0-9A-Z]{5}");

    private PlaceCode() {}

    /** ISO 3166-1, two letters. */
    public static boolean isCountry(String typed) {
        return COUNTRIES.contains(Typed.code(typed));
    }

    /** ISO 4217, three letters. */
    public static boolean isCurrency(String typed) {
        return CURRENCIES.contains(Typed.code(typed));
    }

    /** What is wrong with a country as typed. */
    public static Optional<Flaw> countryFlaw(String typed) {
        return flawUnless(isCountry(typed), "country", typed);
    }

    /** What is wrong with a currency as typed. */
    public static Optional<Flaw> currencyFlaw(String typed) {
        return flawUnless(isCurrency(typed), "currency", typed);
    }

    /** UN/LOCODE: an ISO 3166-1 country and three characters out of A–Z and 2–9. Whether the place exists is not looked up. */
    public static Optional<Flaw> unLocodeFlaw(String typed) {
        String code = Typed.code(typed);
        if (!UN_LOCODE.matcher(code).matches()) {
            return Optional.of(Flaw.of("un-locode.form", Typed.shown(typed)));
        }
        String country = code.substring(0, 2);
        return flawUnless(COUNTRIES.contains(country), "un-locode.country", country);
    }

    /** 税関官署コード: code of the customs house and of the office, one character each. */
    public static Optional<Flaw> customsOfficeFlaw(String typed) {
        return flawUnless(OFFICE.matcher(Typed.code(typed)).matches(), "customs-office", typed);
    }

    /** 部門コード: two digits. */
    public static Optional<Flaw> departmentFlaw(String typed) {
        return flawUnless(DEPARTMENT.matcher(Typed.code(typed)).matches(), "department", typed);
    }

    /** 保税地域コード: five characters; the first two are those of the office it belongs to. */
    public static Optional<Flaw> bondedAreaFlaw(String typed) {
        return flawUnless(BONDED_AREA.matcher(Typed.code(typed)).matches(), "bonded-area", typed);
    }

    private static Optional<Flaw> flawUnless(boolean right, String reason, String typed) {
        return right ? Optional.empty() : Optional.of(Flaw.of(reason, Typed.shown(typed)));
    }
}
