package io.tsunagi.shipment.csv;

import io.tsunagi.codes.ContainerNumber;
import io.tsunagi.shipment.domain.intake.DateForm;
import io.tsunagi.shipment.domain.intake.LayoutGuess;
import io.tsunagi.shipment.domain.intake.OrderField;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Guesses which column holds what: 0 to 100 points for the heading and 0 to 60 for how many of the values look like it. Each column
 * serves one field and each field has one column; the best pair is taken first. Below 40 points nothing is guessed. Values alone are
 * believed only where they have a form of their own: container numbers, prefectures, telephone numbers, days, known words.
 */
final class ColumnGuesser {

    private static final int ENOUGH = 40;
    private static final int BY_VALUES = 60;
    private static final int NUMBER = 15;
    private static final Pattern PREFECTURE = Pattern.compile("北海道|東京都|京都府|大阪府|.{2,3}県");
    private static final Pattern PHONE =
            Pattern.compile("(\\+\\d{1,3}[- ]?)?\\(?0?\\d{1,4}\\)?[- ]\\d{1,4}[- ]\\d{3,4}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{1,6}[-_]?\\d{4,14}");
    private static final Pattern UNIT = Pattern.compile("(?i)BX|CS|PC|PCS|EA|PK|CTN|BT|PLT|KG|箱|個|本|枚|袋|缶|ケース|セット");
    private static final Pattern HS = Pattern.compile("\\d{4}[. ]\\d{2}([. ]?\\d{2,3})?");

    private final OrderWords words;
    private final DateReader dates = new DateReader(EnumSet.allOf(DateForm.class), ZoneOffset.UTC);

    ColumnGuesser(OrderWords words) {
        this.words = words;
    }

    Map<OrderField, Guess> guess(List<String> headings, List<List<String>> values) {
        List<Pair> pairs = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            for (OrderField field : OrderField.values()) {
                int heading = headings.get(column).isEmpty() ? 0 : words.names(field, headings.get(column));
                int seen = seen(field, values.get(column));
                if (!headings.get(column).isEmpty() && heading + seen >= ENOUGH) {
                    pairs.add(new Pair(field, column, heading, seen));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::points)
                .reversed()
                .thenComparingInt(Pair::column)
                .thenComparing(Pair::field));
        Map<OrderField, Guess> guesses = new EnumMap<>(OrderField.class);
        Set<Integer> used = new HashSet<>();
        for (Pair pair : pairs) {
            if (!guesses.containsKey(pair.field()) && used.add(pair.column())) {
                guesses.put(pair.field(), new Guess(pair.column(), pair.why()));
            }
        }
        Guess houseBill = guesses.get(OrderField.HOUSE_BILL);
        if (houseBill != null && !guesses.containsKey(OrderField.ORDER_NUMBER)) {
            // an arrival list has no order numbers: the house bill is what its goods are called by
            guesses.put(OrderField.ORDER_NUMBER, houseBill);
        }
        return guesses;
    }

    /** How much the values speak for a field, at most 60; numbers and codes speak little, because many fields hold them. */
    private int seen(OrderField field, List<String> values) {
        return switch (field) {
            case CONTAINER ->
                share(
                        values,
                        BY_VALUES,
                        value -> ContainerNumber.hasForm(
                                value.replaceAll("[ -]", "").toUpperCase(Locale.ROOT)));
            case PREFECTURE -> share(values, BY_VALUES, PREFECTURE.asMatchPredicate());
            case PHONE -> share(values, BY_VALUES, PHONE.asMatchPredicate());
            case UNIT -> share(values, BY_VALUES, UNIT.asMatchPredicate());
            case HS_CODE -> share(values, BY_VALUES, HS.asMatchPredicate());
            case CUSTOMER_TYPE, TEMPERATURE, CLAIM ->
                share(values, BY_VALUES, value -> words.meaning(field, value) != null);
            case ORDERED_AT -> share(values, BY_VALUES - 10, value -> TableGuesser.fits(dates, value));
            case NEED_BY -> share(values, BY_VALUES - 11, value -> TableGuesser.fits(dates, value));
            case QUANTITY -> share(values, NUMBER, value -> value.matches("\\d{1,6}"));
            case WEIGHT_KG, DAYS_OF_COVER, OTHER_SUPPLY_DAYS ->
                share(values, NUMBER, value -> NumberReader.read(value) != null);
            case ORDER_NUMBER ->
                Set.copyOf(values).size() * 10 >= values.size() * 9
                        ? share(values, ENOUGH, CODE.asMatchPredicate())
                        : 0;
            default -> 0;
        };
    }

    private static int share(List<String> values, int most, Predicate<String> fits) {
        return values.isEmpty()
                ? 0
                : (int) (most * values.stream().map(Plain::code).filter(fits).count() / values.size());
    }

    /** A column for a field, counted from 0. */
    record Guess(int column, LayoutGuess.Why why) {}

    private record Pair(OrderField field, int column, int heading, int seen) {

        int points() {
            return heading + seen;
        }

        LayoutGuess.Why why() {
            if (heading == 0) {
                return LayoutGuess.Why.VALUES;
            }
            return seen == 0 ? LayoutGuess.Why.HEADING : LayoutGuess.Why.BOTH;
        }
    }
}
