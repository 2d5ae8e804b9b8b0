package io.tsunagi.reconcile.domain;

import io.tsunagi.reconcile.domain.Difference.Bad;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a record of each row of an export, or says which cell hinders it. */
final class TheirRows {

    private static final int LONGEST = 400;
    private static final int MOST_ODD_WORDS = 20;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d"),
            DateTimeFormatter.ofPattern("uuuu/M/d"),
            DateTimeFormatter.ofPattern("uuuuMMdd"));

    private final Map<Field, Integer> fields;
    private final ZoneId zone;
    private final Set<String> oddStates = new TreeSet<>();

    TheirRows(Map<Field, Integer> fields, ZoneId zone) {
        this.fields = fields;
        this.zone = zone;
    }

    /** Words for where an order stands that nobody knows, at most twenty of them. */
    List<String> oddStates() {
        return List.copyOf(oddStates);
    }

    /** A row: a record, or the first cell that cannot be read. */
    record Read(@Nullable Entry entry, @Nullable Bad bad) {}

    Read row(int line, List<String> cells) {
        for (Field field : fields.keySet()) {
            String cell = cell(cells, field);
            boolean odd = cell.length() > LONGEST || cell.chars().anyMatch(c -> c < ' ');
            if (odd || field == Field.NUMBER && Entry.key(cell).isEmpty()) {
                return bad(line, field, cell);
            }
        }
        Optional<BigDecimal> quantity = number(cell(cells, Field.QUANTITY));
        Optional<BigDecimal> amount = number(cell(cells, Field.AMOUNT));
        Optional<LocalDate> due = day(cell(cells, Field.DUE));
        if (quantity.isEmpty() && !cell(cells, Field.QUANTITY).isEmpty()) {
            return bad(line, Field.QUANTITY, cell(cells, Field.QUANTITY));
        }
        if (amount.isEmpty() && !cell(cells, Field.AMOUNT).isEmpty()) {
            return bad(line, Field.AMOUNT, cell(cells, Field.AMOUNT));
        }
        if (due.isEmpty() && !cell(cells, Field.DUE).isEmpty()) {
            return bad(line, Field.DUE, cell(cells, Field.DUE));
        }
        return new Read(
                new Entry(
                        line,
                        cell(cells, Field.NUMBER),
                        null,
                        orNull(cell(cells, Field.CUSTOMER)),
                        orNull(cell(cells, Field.ITEM)),
                        orNull(cell(cells, Field.DESTINATION)),
                        quantity.orElse(null),
                        orNull(cell(cells, Field.UNIT)),
                        due.orElse(null),
                        standing(cell(cells, Field.STATE)),
                        amount.orElse(null),
                        null),
                null);
    }

    private @Nullable Standing standing(String word) {
        Optional<Standing> known = Standing.of(word);
        if (known.isEmpty() && !word.isEmpty() && oddStates.size() < MOST_ODD_WORDS) {
            oddStates.add(word);
        }
        return known.orElse(null);
    }

    private String cell(List<String> cells, Field field) {
        Integer at = fields.get(field);
        return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }

    private static Optional<BigDecimal> number(String cell) {
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("[,\\s¥]", "");
        if (!plain.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain)).filter(number -> number.abs().compareTo(MOST) < 0);
    }

    /** A day, or the day of a moment in the zone of the house. */
    private Optional<LocalDate> day(String cell) {
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC);
        if (plain.contains("T") && plain.length() > 16) {
            try {
                return Optional.of(
                        OffsetDateTime.parse(plain).atZoneSameInstant(zone).toLocalDate());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        String day = plain.split("[ T]", 2)[0];
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(day, format));
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static Read bad(int line, Field field, String cell) {
        String shown = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
        return new Read(null, new Bad(line, field.name(), shown.replaceAll("\\p{Cntrl}", "␀")));
    }
}
