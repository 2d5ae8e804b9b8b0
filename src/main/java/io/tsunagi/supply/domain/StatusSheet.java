package io.tsunagi.supply.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statuses of many SKUs as a table: a first row that names the columns {@code sku, name, volume, handling, cause, others, end} (品番,
 * 品名, 出荷量, 対応, 理由, 影響元, 見込み), then one row a SKU. {@code name}, {@code others} and {@code end} may be left out.
 */
public final class StatusSheet {

    private static final Map<String, String> HEADS = Map.ofEntries(
            Map.entry("品番", "sku"),
            Map.entry("品名", "name"),
            Map.entry("出荷量", "volume"),
            Map.entry("対応", "handling"),
            Map.entry("理由", "cause"),
            Map.entry("影響元", "others"),
            Map.entry("見込み", "end"),
            Map.entry("解消見込み", "end"));
    /** What people write in the column of causes, beside the names of the list itself. */
    private static final Map<String, Cause> CAUSES = Map.ofEntries(
            Map.entry("障害", Cause.SYSTEM_DOWN),
            Map.entry("需要増", Cause.DEMAND),
            Map.entry("入荷不足", Cause.INBOUND),
            Map.entry("品質確認", Cause.QUALITY),
            Map.entry("輸送", Cause.TRANSPORT),
            Map.entry("取扱終了", Cause.DELISTED),
            Map.entry("その他", Cause.OTHER),
            Map.entry("outage", Cause.SYSTEM_DOWN),
            Map.entry("supply", Cause.INBOUND));

    private static final int MOST = 20;

    private StatusSheet() {}

    /**
     * The statuses, in the order of the rows.
     *
     * @param nextUpdate promised for all of them; null for none
     * @throws Refused at {@code file}, with every row that is wrong or names a SKU again; nothing is taken then
     */
    public static List<Status> read(Sheet sheet, @Nullable Instant nextUpdate) {
        Map<String, Integer> columns = columns(sheet.rows().get(0));
        Map<String, Status> statuses = new LinkedHashMap<>();
        List<Refusal> problems = new ArrayList<>();
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            try {
                Status status = status(row, columns, nextUpdate);
                if (statuses.put(status.sku(), status) != null) {
                    problems.add(Refusal.at("file", "supply.row.twice", row.number()));
                }
            } catch (Refused refused) {
                refused.refusals()
                        .forEach(one -> problems.add(Refusal.at(
                                "file", one.message().replace("supply.refused.", "supply.row."), row.number())));
            }
        }
        Refused.ifAny(problems.subList(0, Math.min(problems.size(), MOST)));
        if (statuses.isEmpty()) {
            throw new Refused(Refusal.at("file", "sheet.empty"));
        }
        return List.copyOf(statuses.values());
    }

    private static Status status(Sheet.Row row, Map<String, Integer> columns, @Nullable Instant nextUpdate) {
        Volume volume = Volume.of(cell(row, columns, "volume"))
                .orElseThrow(() -> new Refused(Refusal.at("volume", "supply.refused.volume")));
        Handling handling = Handling.of(cell(row, columns, "handling"))
                .orElseThrow(() -> new Refused(Refusal.at("handling", "supply.refused.handling")));
        return new Status(
                cell(row, columns, "sku"),
                cell(row, columns, "name"),
                volume,
                handling,
                cause(cell(row, columns, "cause")),
                cell(row, columns, "others"),
                day(cell(row, columns, "end")),
                nextUpdate);
    }

    private static Cause cause(String code) {
        Cause known = CAUSES.get(code.strip().toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        try {
            return Cause.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.at("cause", "supply.refused.cause"));
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException e) {
            throw new Refused(Refusal.at("expectedEnd", "supply.refused.day"));
        }
    }

    private static Map<String, Integer> columns(Sheet.Row heads) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int at = 0; at < heads.cells().size(); at++) {
            String head = heads.cell(at).strip().toLowerCase(Locale.ROOT);
            columns.putIfAbsent(HEADS.getOrDefault(head, head), at);
        }
        if (!columns.keySet().containsAll(List.of("sku", "volume", "handling", "cause"))) {
            throw new Refused(Refusal.at("file", "supply.columns"));
        }
        return columns;
    }

    private static String cell(Sheet.Row row, Map<String, Integer> columns, String name) {
        Integer at = columns.get(name);
        return at == null ? "" : row.cell(at);
    }
}
