package io.tsunagi.paper.domain.form;

import io.tsunagi.paper.domain.form.RowRules.Fraction;
import io.tsunagi.paper.domain.form.RowRules.Grouping;
import io.tsunagi.paper.domain.form.RowRules.Note;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Applies a form's rules to the rows of a document. Numbers are exact decimals; they may be typed with commas. */
public final class ArrangeRows {

    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,6})?";

    private final RowRules rules;

    private ArrangeRows(RowRules rules) {
        this.rules = rules;
    }

    /**
     * The rows as they are drawn.
     *
     * @throws Refused at {@code lines[i].column} for an amount that is no number, and at the name of a value that a rule needs
     */
    public static List<Map<String, String>> of(
            @Nullable RowRules rules, Map<String, String> values, List<Map<String, String>> lines) {
        return rules == null || lines.isEmpty() ? lines : new ArrangeRows(rules).arrange(values, lines);
    }

    private List<Map<String, String>> arrange(Map<String, String> values, List<Map<String, String>> lines) {
        Refused.ifAny(wrongNumbers(lines));
        Grouping grouping = rules.grouping();
        List<Map<String, String>> grouped = grouping == null ? new ArrayList<>(lines) : small(grouping, lines);
        Note note = rules.note();
        List<Map<String, String>> noted = note == null ? grouped : noted(note, values, grouped);
        return noted.stream().map(this::parted).toList();
    }

    private Map<String, String> parted(Map<String, String> line) {
        Map<String, String> row = new TreeMap<>(line);
        for (Fraction fraction : fractions()) {
            BigDecimal quantity = number(line, fraction.quantity());
            if (quantity.signum() > 0 && quantity.compareTo(BigDecimal.ONE) < 0) {
                row.put(fraction.quantity(), "0");
                row.put(fraction.decimals(), written(quantity).substring(1));
            }
        }
        return row;
    }

    private List<Fraction> fractions() {
        return rules.fractions() == null ? List.of() : rules.fractions();
    }

    private List<Refusal> wrongNumbers(List<Map<String, String>> lines) {
        Set<String> numbers = new java.util.TreeSet<>();
        if (rules.grouping() != null) {
            numbers.addAll(rules.grouping().add());
            numbers.add(rules.grouping().amount());
        }
        if (rules.note() != null) {
            numbers.add(rules.note().amount());
        }
        fractions().forEach(fraction -> numbers.add(fraction.quantity()));
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> numbers.stream()
                        .filter(column -> !plain(lines.get(i), column).matches(NUMBER + "|"))
                        .map(column -> Refusal.at("lines[" + i + "]." + column, "paper.value.no-number")))
                .toList();
    }

    private static List<Map<String, String>> small(Grouping grouping, List<Map<String, String>> lines) {
        BigDecimal limit = BigDecimal.valueOf(grouping.small());
        Map<Boolean, List<Map<String, String>>> parted = sameKeys(grouping, lines).stream()
                .sorted(Comparator.comparing((Map<String, String> line) -> number(line, grouping.amount()))
                        .reversed())
                .collect(Collectors.partitioningBy(
                        line -> number(line, grouping.amount()).compareTo(limit) <= 0));
        List<Map<String, String>> rows = new ArrayList<>(parted.getOrDefault(false, List.of()));
        List<Map<String, String>> small = parted.getOrDefault(true, List.of());
        if (!small.isEmpty()) {
            Map<String, String> last = new TreeMap<>(merged(grouping, small));
            last.put(grouping.mark(), small.size() == 1 ? grouping.single() : grouping.several());
            rows.add(last);
        }
        return rows;
    }

    private static List<Map<String, String>> sameKeys(Grouping grouping, List<Map<String, String>> lines) {
        Map<List<String>, List<Map<String, String>>> byKey = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> grouping.key().stream()
                                .map(column -> plain(line, column))
                                .toList(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byKey.values().stream().map(same -> merged(grouping, same)).toList();
    }

    /** One row for several: the words of the dearest, the sums of all. */
    private static Map<String, String> merged(Grouping grouping, List<Map<String, String>> several) {
        if (several.size() == 1) {
            return several.get(0);
        }
        Map<String, String> dearest = several.stream()
                .max(Comparator.comparing(line -> number(line, grouping.amount())))
                .orElseThrow();
        boolean agree = grouping.units().stream()
                .allMatch(unit -> several.stream()
                                .map(line -> plain(line, unit))
                                .distinct()
                                .count()
                        == 1);
        Map<String, String> row = new TreeMap<>(dearest);
        for (String column : grouping.add()) {
            boolean given =
                    several.stream().anyMatch(line -> !plain(line, column).isEmpty());
            row.put(column, given && (agree || column.equals(grouping.amount())) ? written(sum(several, column)) : "");
        }
        return row;
    }

    private static List<Map<String, String>> noted(
            Note note, Map<String, String> values, List<Map<String, String>> rows) {
        boolean needless = values.getOrDefault(note.unless(), "").strip().equals(note.is());
        if (needless || sum(rows, note.amount()).compareTo(BigDecimal.valueOf(note.above())) <= 0) {
            return rows;
        }
        String text = values.getOrDefault(note.value(), "");
        if (text.isBlank()) {
            throw new Refused(
                    Refusal.at(note.value(), "paper.value.needed", written(BigDecimal.valueOf(note.above()))));
        }
        Map<String, String> last = new TreeMap<>(rows.get(rows.size() - 1));
        last.put(note.column(), text);
        List<Map<String, String>> noted = new ArrayList<>(rows.subList(0, rows.size() - 1));
        noted.add(last);
        return noted;
    }

    private static BigDecimal sum(List<Map<String, String>> lines, String column) {
        return lines.stream().map(line -> number(line, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(Map<String, String> line, String column) {
        String plain = plain(line, column);
        return plain.isEmpty() ? BigDecimal.ZERO : new BigDecimal(plain);
    }

    private static String plain(Map<String, String> line, String column) {
        return line.getOrDefault(column, "").replace(",", "").strip();
    }

    private static String written(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
