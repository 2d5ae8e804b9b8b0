package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.Prefectures;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What may be decided about a site, one thing at a time. A decision gives all entries of its axis anew; without entries the axis limits
 * nothing, or its default holds.
 */
public enum Axis {
    /** Three whole numbers, together 100: P0–P1, P2–P3, P4. */
    SHARES,
    /** Step in per cent (10, 20, 40, 60 or 100), and the average a day that stands in where no history is known. */
    CAP,
    /** Customers who get 100 % of their history; it prefers people by name, so a second person confirms it. */
    EXEMPT,
    /** SKUs that are shipped. */
    ITEMS,
    /** Kinds of packing unit that are shipped: CASE, EACH, PALLET. */
    UNITS,
    /** Customers who are served, by name. */
    CUSTOMERS,
    /** Kinds of customers that are served. */
    TYPES,
    /** Prefectures where nobody else delivers. */
    PREFECTURES,
    /** Cut-off, board, release of the day and dispatch of the next, Japan time. */
    RHYTHM,
    /** Closed days of the week (MONDAY) and dates (2026-12-31). */
    CLOSED;

    /** Steps of the cap (domain notes 4.4 rule 6, 4.3). */
    public static final List<Integer> STEPS = List.of(10, 20, 40, 60, 100);

    /** Most entries of a list. */
    public static final int MOST = 20_000;

    private static final int LONGEST = 200;
    private static final int LARGEST_AVERAGE = 100_000;

    /** Whether a second person must confirm a decision on it. */
    public boolean needsTwo() {
        return this == EXEMPT;
    }

    /** Whether it is a list whose widening lets more through. */
    public boolean isList() {
        return Set.of(EXEMPT, ITEMS, UNITS, CUSTOMERS, TYPES, PREFECTURES).contains(this);
    }

    /**
     * Entries as they are kept: stripped, each once, in the order given.
     *
     * @throws Refused at {@code entries} when they are none of this axis
     */
    public List<String> read(List<String> typed) {
        List<String> entries = typed.stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .filter(this == SHARES ? entry -> true : unseen())
                .toList();
        if (entries.size() > MOST || entries.stream().anyMatch(entry -> entry.length() > LONGEST)) {
            throw refused("long", MOST, LONGEST);
        }
        if (!entries.isEmpty() && !fits(entries)) {
            throw refused(name());
        }
        return entries;
    }

    private static Predicate<String> unseen() {
        Set<String> seen = new HashSet<>();
        return seen::add;
    }

    private boolean fits(List<String> entries) {
        return switch (this) {
            case SHARES -> entries.size() == 3 && numbers(entries) && sum(entries) == 100;
            case CAP ->
                entries.size() == 2
                        && numbers(entries)
                        && STEPS.contains(Integer.valueOf(entries.get(0)))
                        && Integer.parseInt(entries.get(1)) <= LARGEST_AVERAGE;
            case UNITS -> all(entries, Stream.of(UnitKind.CASE, UnitKind.EACH, UnitKind.PALLET));
            case TYPES -> all(entries, Arrays.stream(CustomerType.values()));
            case RHYTHM -> entries.size() == 4 && rhythm(entries);
            case CLOSED -> entries.stream().allMatch(Axis::day);
            case PREFECTURES -> entries.stream().noneMatch(Prefectures::isOdd);
            case EXEMPT, ITEMS, CUSTOMERS -> true;
        };
    }

    private static boolean numbers(List<String> entries) {
        return entries.stream().allMatch(entry -> entry.matches("[0-9]{1,6}"));
    }

    private static int sum(List<String> entries) {
        return entries.stream().mapToInt(Integer::parseInt).sum();
    }

    private static boolean all(List<String> entries, Stream<? extends Enum<?>> words) {
        return words.map(Enum::name).toList().containsAll(entries);
    }

    /** Cut-off, board and release follow each other on the day; dispatch is next morning. */
    private static boolean rhythm(List<String> entries) {
        try {
            List<LocalTime> times = entries.stream().map(LocalTime::parse).toList();
            return times.get(0).isBefore(times.get(1)) && times.get(1).isBefore(times.get(2));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean day(String entry) {
        if (Arrays.stream(DayOfWeek.values()).anyMatch(day -> day.name().equals(entry))) {
            return true;
        }
        try {
            LocalDate.parse(entry);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Refused refused(String which, Object... numbers) {
        return new Refused(Refusal.at("entries", "allocate.refused.entries." + which, numbers));
    }
}
