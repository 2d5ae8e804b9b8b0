package io.tsunagi.partner.domain.exchange;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.partner.domain.graph.GraphSource;
import io.tsunagi.shared.CsvCells;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a table of the map from a file, whole or not at all, and gives it out in the same form. */
@Service
public class ExchangeMap {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final MapRows rows;
    private final GraphSource graph;
    private final AuditTrail audit;
    private final Clock clock;

    ExchangeMap(MapRows rows, GraphSource graph, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.graph = graph;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every row of a table, below the names of its columns. */
    @Transactional(readOnly = true)
    public List<List<String>> export(MapTable table) {
        List<List<String>> all = new ArrayList<>();
        all.add(table.columns());
        all.addAll(rows.all(table));
        return all;
    }

    /**
     * Reads a file and, unless it is a dry run or a line is wrong, writes what is new or changed. The same file again changes
     * nothing; rows that the file does not name stay.
     *
     * @throws Refused at {@code file} when a column is missing
     */
    @Transactional
    public Outcome load(MapTable table, Sheet sheet, boolean dry) {
        int[] places = places(table, sheet.rows().get(0));
        Map<List<String>, List<String>> known = new HashMap<>();
        rows.all(table).forEach(row -> known.put(table.key(row), row));
        RowRules rules = new RowRules(graph.now(), LocalDate.now(clock.withZone(TOKYO)));

        Map<List<String>, Integer> lines = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<List<String>> write = new ArrayList<>();
        int added = 0;
        for (Sheet.Row line : sheet.rows().subList(1, sheet.rows().size())) {
            List<Refusal> wrong = new ArrayList<>();
            List<String> row = rules.read(table, cells(line, places), wrong);
            Integer before = lines.putIfAbsent(table.key(row), line.number());
            if (before != null) {
                wrong.add(Refusal.at(table.columns().get(0), "exchange.twice", before));
            }
            List<String> was = known.get(table.key(row));
            row = was == null ? row : filled(row, was, places);
            if (table == MapTable.CONTACTS && was != null) {
                RowRules.keepNumber(was, row, wrong);
            }
            wrong.forEach(one -> problems.add(new Problem(line.number(), one)));
            if (!row.equals(was)) {
                write.add(row);
                added += was == null ? 1 : 0;
            }
        }
        int read = sheet.rows().size() - 1;
        boolean taken = !dry && problems.isEmpty();
        if (taken && !write.isEmpty()) {
            rows.write(table, write);
            audit.record(new AuditTrail.Change(
                    "partner.table-loaded",
                    table.name(),
                    null,
                    null,
                    null,
                    "new %d, changed %d, of %d".formatted(added, write.size() - added, read)));
        }
        return new Outcome(table, taken, read, added, write.size() - added, read - write.size(), problems);
    }

    private static List<String> cells(Sheet.Row line, int[] places) {
        List<String> cells = new ArrayList<>();
        for (int place : places) {
            cells.add(place < 0 ? "" : CsvCells.original(line.cell(place)));
        }
        return cells;
    }

    /** The row with what stands on the map in columns that the file leaves out. */
    private static List<String> filled(List<String> row, List<String> was, int[] places) {
        List<String> filled = new ArrayList<>(row);
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                filled.set(i, was.get(i));
            }
        }
        return filled;
    }

    private static int[] places(MapTable table, Sheet.Row head) {
        List<String> heads = head.cells().stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        List<String> missing = table.columns().stream()
                .filter(column -> !heads.contains(column) && !table.mayLeaveOut(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(Refusal.at("file", "exchange.columns", String.join(", ", missing)));
        }
        return table.columns().stream().mapToInt(heads::indexOf).toArray();
    }

    /**
     * What became of a file.
     *
     * @param taken whether it was written; never on a dry run or when a line is wrong
     * @param read rows below the names of the columns
     * @param same rows that are on the map as they stand
     * @param problems what is wrong, in the order of the file
     */
    public record Outcome(
            MapTable table, boolean taken, int read, int added, int changed, int same, List<Problem> problems) {

        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /** What is wrong in a line, counted from 1 as an editor counts; the field is the column. */
    public record Problem(int line, Refusal what) {}
}
