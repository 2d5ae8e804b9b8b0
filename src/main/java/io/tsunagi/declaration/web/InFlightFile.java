package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.FreezeCases.News;
import io.tsunagi.frame.Times;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A table of electronic declarations, as a broker's own system or a spreadsheet writes it: the first row names the columns
 * {@code partner} (code), {@code bill}, {@code invoice}, {@code number}, {@code state} (code or word), {@code confirmed_at}, or
 * names them in Japanese as the page does;
 * (ISO 8601, or {@code 2026-11-20 09:30} and {@code 2026/11/20 9:30} in the zone of the house). All rows are taken or none.
 */
@Component
class InFlightFile {

    private static final List<String> COLUMNS = List.of("partner", "bill", "invoice", "state", "confirmed_at");
    private static final Map<String, String> JAPANESE = Map.of(
            "取引先コード", "partner",
            "B/L番号", "bill",
            "AWB番号", "bill",
            "仕入書番号", "invoice",
            "申告番号", "number",
            "最終状態", "state",
            "確認日時", "confirmed_at");
    private static final Pattern PLACE = Pattern.compile("(?:cases\\[(\\d+)]\\.)?(\\w+)");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("[uuuu-M-d][uuuu/M/d][' ']['T']H:mm[:ss]");
    private static final Map<String, String> LABELS = Map.of(
            "partnerId", "declaration.partner",
            "billNumber", "declaration.box.billNumber",
            "invoiceNumber", "declaration.box.invoiceNumber",
            "lastConfirmed", "route.lastConfirmed",
            "confirmedAt", "frozen.confirmed-at");

    private final SupplyChainMap map;
    private final Times times;
    private final MessageSource messages;

    InFlightFile(SupplyChainMap map, Times times, MessageSource messages) {
        this.map = map;
        this.times = times;
        this.messages = messages;
    }

    /**
     * The rows below the names of the columns.
     *
     * @throws Refused at {@code file} when a column is missing or no row follows
     */
    List<News> read(Sheet sheet, Locale locale) {
        Map<String, Integer> columns = columns(sheet.rows().get(0));
        List<String> missing =
                COLUMNS.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new Refused(Refusal.at("file", "frozen.file.columns", named(missing, locale)));
        }
        if (sheet.rows().size() == 1) {
            throw new Refused(Refusal.at("file", "sheet.empty"));
        }
        Map<String, UUID> partners = map.partners().stream()
                .collect(Collectors.toMap(SupplyChainMap.Partner::code, SupplyChainMap.Partner::id));
        Map<String, String> states = states();
        return sheet.rows().stream()
                .skip(1)
                .map(row -> {
                    String state = cell(row, columns, "state");
                    return new News(
                            partners.get(cell(row, columns, "partner")),
                            cell(row, columns, "bill"),
                            cell(row, columns, "invoice"),
                            cell(row, columns, "number"),
                            states.getOrDefault(state, state),
                            instant(cell(row, columns, "confirmed_at")));
                })
                .toList();
    }

    /** The same refusals, each with the line of the file and the name of what is wrong there. */
    List<Refusal> atLines(List<Refusal> refusals, Sheet sheet, Locale locale) {
        return refusals.stream().map(each -> atLine(each, sheet, locale)).toList();
    }

    private Refusal atLine(Refusal refusal, Sheet sheet, Locale locale) {
        Matcher place = PLACE.matcher(refusal.field());
        if (!place.matches() || !LABELS.containsKey(place.group(2))) {
            return refusal;
        }
        int row = place.group(1) == null ? 0 : Integer.parseInt(place.group(1));
        return Refusal.at(
                "file",
                "frozen.file.line",
                sheet.rows().get(row + 1).number(),
                messages.getMessage(LABELS.get(place.group(2)), null, locale),
                messages.getMessage(refusal.message(), refusal.arguments().toArray(), locale));
    }

    private Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            FrozenPages.STATES.forEach(
                    state -> states.put(messages.getMessage("route.lastConfirmed." + state, null, locale), state));
        }
        return states;
    }

    private static String named(List<String> columns, Locale locale) {
        boolean japanese = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
        return columns.stream()
                .map(column -> JAPANESE.entrySet().stream()
                        .filter(name -> japanese && name.getValue().equals(column))
                        .map(Map.Entry::getKey)
                        .sorted(Comparator.reverseOrder())
                        .findFirst()
                        .orElse(column))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Integer> columns(Sheet.Row names) {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < names.cells().size(); column++) {
            String name = Normalizer.normalize(names.cell(column).replace("\uFEFF", ""), Normalizer.Form.NFKC);
            columns.putIfAbsent(JAPANESE.getOrDefault(name, name.toLowerCase(Locale.ROOT)), column);
        }
        return columns;
    }

    private static String cell(Sheet.Row row, Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        return column == null ? "" : row.cell(column);
    }

    private @Nullable Instant instant(String typed) {
        try {
            return OffsetDateTime.parse(typed).toInstant();
        } catch (DateTimeException withoutZone) {
            return local(typed);
        }
    }

    private @Nullable Instant local(String typed) {
        try {
            return LocalDateTime.parse(typed, LOCAL).atZone(times.zone()).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
