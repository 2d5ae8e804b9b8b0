package io.tsunagi.reconcile.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something on which the two sides do not agree.
 *
 * @param id within the run, from 1
 * @param fields what differs; empty when one side has none
 * @param twin a record of theirs that may be the same under another number; null when there is none
 * @param shield whether it is held back as a possible duplicate; null when nothing looks like it
 * @param bad the row that could not be read; null for others
 */
public record Difference(
        int id,
        What what,
        String number,
        @Nullable Side ours,
        @Nullable Side theirs,
        List<Field> fields,
        Stage stage,
        @Nullable Side twin,
        @Nullable Shield shield,
        @Nullable Bad bad,
        @Nullable Sent sent,
        @Nullable Explained explained) {

    /** What kind of difference. Texts: {@code reconcile.what.<name>}. */
    public enum What {
        OURS_ONLY,
        THEIRS_ONLY,
        DIFFERS,
        TWICE_OURS,
        TWICE_THEIRS,
        UNREADABLE
    }

    /** What the duplicate shield says of a record that only we have. */
    public enum Shield {
        /** Looks like one that they have; must not be sent before a person decided. */
        HELD,
        /** A person looked: it is another one, and may be sent. */
        FREE,
        /** A person looked: they have it already. */
        DUPLICATE
    }

    /**
     * A record of one side.
     *
     * @param reference of ours; null for theirs
     * @param due day in the zone of the house
     */
    public record Side(
            int line,
            String number,
            @Nullable String reference,
            @Nullable String customer,
            @Nullable String item,
            @Nullable String destination,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable LocalDate due,
            @Nullable Standing state,
            @Nullable BigDecimal amount) {

        /** The value of a field as text; empty when there is none. */
        public String value(Field field) {
            Object value = switch (field) {
                case NUMBER -> number;
                case CUSTOMER -> customer;
                case ITEM -> item;
                case DESTINATION -> destination;
                case QUANTITY -> plain(quantity);
                case UNIT -> unit;
                case DUE -> due;
                case STATE -> state;
                case AMOUNT -> plain(amount);
            };
            return value == null ? "" : value.toString();
        }

        private static @Nullable String plain(@Nullable BigDecimal number) {
            return number == null ? null : number.stripTrailingZeros().toPlainString();
        }
    }

    /** A cell that could not be read, with its line in the file. */
    public record Bad(int line, String field, String cell) {}

    /** Who entered it again, and when. */
    public record Sent(String by, Instant at) {}

    /** Why it is none any more. */
    public record Explained(Reason reason, String note, String by, Instant at) {}
}
