package io.tsunagi.partner.persistence;

import io.tsunagi.partner.domain.Hours;
import io.tsunagi.partner.domain.exchange.MapRows;
import io.tsunagi.partner.domain.exchange.MapTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of the map as texts; a file is written by one statement or a few, however long it is. */
@Repository
class JdbcMapRows implements MapRows {

    private final JdbcClient jdbc;

    JdbcMapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<List<String>> all(MapTable table) {
        int columns = table.columns().size();
        return jdbc.sql(MapRowsSql.select(table))
                .query((row, number) -> {
                    List<String> cells = new ArrayList<>(columns);
                    for (int i = 1; i <= columns; i++) {
                        String cell = row.getString(i);
                        boolean minutes = table.columns().get(i - 1).endsWith("_hours");
                        cells.add(cell == null ? "" : minutes ? hours(cell) : cell);
                    }
                    return List.copyOf(cells);
                })
                .list();
    }

    @Override
    public void write(MapTable table, List<List<String>> rows) {
        for (String sql : MapRowsSql.write(table)) {
            JdbcClient.StatementSpec statement = jdbc.sql(sql);
            for (int i = 0; i < table.columns().size(); i++) {
                int column = i;
                boolean hours = table.columns().get(i).endsWith("_hours");
                String[] cells = rows.stream()
                        .map(row -> row.get(column))
                        .map(cell -> hours && !cell.isEmpty() ? minutes(cell) : cell)
                        .toArray(String[]::new);
                statement = statement.param(table.columns().get(i), cells);
            }
            statement.update();
        }
    }

    private static String hours(String minutes) {
        return Hours.text(java.time.Duration.ofMinutes(Long.parseLong(minutes)));
    }

    private static String minutes(String hours) {
        return Long.toString(Hours.duration(new BigDecimal(hours)).orElseThrow().toMinutes());
    }
}
