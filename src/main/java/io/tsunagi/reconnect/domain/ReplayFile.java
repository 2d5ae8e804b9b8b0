package io.tsunagi.reconnect.domain;

import io.tsunagi.reconnect.domain.CompareReplay.Answer;
import io.tsunagi.reconnect.domain.CompareReplay.Sent;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import io.tsunagi.sheet.Sheets;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A table of messages: the first row names the columns {@code message_id}, {@code quantity} and {@code payload} or {@code sha256}; of the
 * answers {@code result} too. Their Japanese names are 電文番号, 数量, 内容, ハッシュ and 結果.
 */
final class ReplayFile {

    private static final int LONGEST_ID = 200;
    private static final Set<String> TAKEN = Set.of("ACCEPTED", "OK", "TAKEN", "受理", "登録");
    private static final Set<String> NOT_TAKEN = Set.of("REFUSED", "REJECTED", "DUPLICATE", "拒否", "重複");
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("message_id", "id"),
            Map.entry("電文番号", "id"),
            Map.entry("quantity", "quantity"),
            Map.entry("数量", "quantity"),
            Map.entry("payload", "payload"),
            Map.entry("内容", "payload"),
            Map.entry("sha256", "hash"),
            Map.entry("ハッシュ", "hash"),
            Map.entry("result", "result"),
            Map.entry("結果", "result"));

    private final String field;
    private final List<Sheet.Row> rows;
    private final Map<String, Integer> columns = new HashMap<>();

    /** Reads the file of a field; refuses there what is no table with those columns. */
    ReplayFile(String field, byte[] content, boolean answers) {
        this.field = field;
        this.rows = read(field, content);
        List<String> head = rows.get(0).cells();
        for (int i = 0; i < head.size(); i++) {
            String known = COLUMNS.get(plain(head.get(i)).toLowerCase(Locale.ROOT));
            if (known != null) {
                columns.putIfAbsent(known, i);
            }
        }
        boolean complete = columns.containsKey("id")
                && columns.containsKey("quantity")
                && (columns.containsKey("payload") || columns.containsKey("hash"))
                && (!answers || columns.containsKey("result"));
        if (!complete || rows.size() < 2) {
            throw new Refused(Refusal.at(field, "reconnect.refused.columns." + field));
        }
    }

    /** What was sent; the same message sent again must be the same. */
    List<Sent> sent() {
        Map<String, Sent> first = new HashMap<>();
        return body().map(row -> {
                    Sent one = new Sent(id(row), quantity(row), hash(row));
                    Sent before = first.putIfAbsent(one.messageId(), one);
                    if (before != null
                            && (!before.hash().equals(one.hash())
                                    || before.quantity().compareTo(one.quantity()) != 0)) {
                        throw refused("reconnect.refused.row.other", row);
                    }
                    return one;
                })
                .toList();
    }

    /** What was answered. */
    List<Answer> answers() {
        return body().map(row -> new Answer(id(row), taken(row), quantity(row), hash(row)))
                .toList();
    }

    private java.util.stream.Stream<Sheet.Row> body() {
        return rows.stream().skip(1);
    }

    private static List<Sheet.Row> read(String field, byte[] content) {
        if (content.length == 0) {
            throw new Refused(Refusal.at(field, "reconnect.refused.columns." + field));
        }
        try {
            return Sheets.ofFile(content).rows();
        } catch (Refused refused) {
            throw new Refused(refused.refusals().stream()
                    .map(one -> new Refusal(field, one.message(), one.arguments()))
                    .toList());
        }
    }

    private String cell(Sheet.Row row, String column) {
        Integer place = columns.get(column);
        return place == null ? "" : row.cell(place);
    }

    private String id(Sheet.Row row) {
        String id = plain(cell(row, "id"));
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw refused("reconnect.refused.row.id", row);
        }
        return id;
    }

    private BigDecimal quantity(Sheet.Row row) {
        String typed = plain(cell(row, "quantity")).replace(",", "");
        if (!typed.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw refused("reconnect.refused.row.quantity", row);
        }
        return new BigDecimal(typed);
    }

    private String hash(Sheet.Row row) {
        String given = plain(cell(row, "hash")).toLowerCase(Locale.ROOT);
        if (!given.isEmpty()) {
            if (!given.matches("[0-9a-f]{64}")) {
                throw refused("reconnect.refused.row.hash", row);
            }
            return given;
        }
        String payload = cell(row, "payload");
        if (payload.isEmpty()) {
            throw refused("reconnect.refused.row.hash", row);
        }
        return StateItem.sha256(payload.getBytes(StandardCharsets.UTF_8));
    }

    private boolean taken(Sheet.Row row) {
        String said = plain(cell(row, "result")).toUpperCase(Locale.ROOT);
        if (TAKEN.contains(said)) {
            return true;
        }
        if (NOT_TAKEN.contains(said)) {
            return false;
        }
        throw refused("reconnect.refused.row.result", row);
    }

    private Refused refused(String message, Sheet.Row row) {
        return new Refused(Refusal.at(field, message, row.number()));
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }
}
