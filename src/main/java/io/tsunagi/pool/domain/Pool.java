package io.tsunagi.pool.domain;

import io.tsunagi.pool.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pool of numbers.
 *
 * @param reference kind N
 * @param next the smallest number that was never drawn in order
 * @param closing why and by whom it was closed; null while it is open
 */
public record Pool(
        String reference,
        Terms terms,
        long next,
        String setUpBy,
        Instant setUpAt,
        @Nullable Closing closing) {

    /** How the number is written: prefix, then the number with leading zeros. */
    public String printed(long number) {
        return terms.printed(number);
    }

    /** Whether numbers may be drawn on that day. */
    public boolean inForceOn(LocalDate day) {
        LocalDate until = terms.until();
        return closing == null && !day.isBefore(terms.from()) && (until == null || !day.isAfter(until));
    }

    /**
     * What was fixed when the pool was set up.
     *
     * @param office code of the customs office, capitals
     * @param digits how many digits are written after the prefix; the numbers have no check digit
     * @param from first day on which it may be drawn from
     * @param until last day; null when the letter names none
     * @param givenBy the authority letter, with its number and day, or the rule of the house
     */
    public record Terms(
            Purpose purpose,
            String office,
            String prefix,
            int digits,
            long first,
            long last,
            LocalDate from,
            @Nullable LocalDate until,
            String givenBy) {

        private static final String EXERCISE = "EX-";

        /** How many numbers there are. */
        public long size() {
            return last - first + 1;
        }

        /** Whether it is one of them. */
        public boolean has(long number) {
            return number >= first && number <= last;
        }

        /** The same for an exercise: every number shows that it is none of the office's. */
        Terms marked() {
            return prefix.startsWith(EXERCISE)
                    ? this
                    : new Terms(purpose, office, EXERCISE + prefix, digits, first, last, from, until, givenBy);
        }

        String printed(long number) {
            String plain = Long.toString(number);
            return prefix + "0".repeat(digits - plain.length()) + plain;
        }

        /** Whether some text could be a number of both; texts of equal length are compared as texts. */
        boolean overlaps(Terms other) {
            return purpose == other.purpose
                    && office.equals(other.office)
                    && prefix.length() + digits == other.prefix.length() + other.digits
                    && printed(first).compareTo(other.printed(other.last)) <= 0
                    && other.printed(other.first).compareTo(printed(last)) <= 0;
        }
    }

    /** Why no more numbers are drawn. */
    public record Closing(String reason, String by, Instant at) {}
}
