package io.tsunagi.storage;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Sends rows by COPY into a temporary table of the present transaction; from there a statement takes them where they belong. COPY
 * cannot write to a table with row-level security, and this way the policies of the real table hold for every row.
 */
@Component
public class CopyIn {

    private final JdbcTemplate jdbc;

    public CopyIn(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Sends them.
     *
     * @param table name of the temporary table; made when this connection has none yet, emptied when it has
     * @param columns its columns with types, as in {@code create table}
     * @param values of a row, one per column
     */
    public <T> void send(String table, String columns, List<T> rows, Function<T, @Nullable Object[]> values) {
        jdbc.execute("create temporary table if not exists %s (%s) on commit delete rows".formatted(table, columns));
        jdbc.execute("delete from pg_temp." + table);
        StringBuilder text = new StringBuilder(rows.size() * 256);
        rows.forEach(row -> line(text, values.apply(row)));
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(
                connection.unwrap(PGConnection.class),
                "copy pg_temp." + table + " from stdin",
                new StringReader(text.toString())));
    }

    private static long copy(PGConnection connection, String statement, Reader text) throws SQLException {
        try {
            return connection.getCopyAPI().copyIn(statement, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(StringBuilder text, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t");
            value(text, values[i]);
        }
        text.append('\n');
    }

    /** The text format of COPY: {@code \N} for nothing, and a backslash before what would end a value. */
    private static void value(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        String plain = value.toString();
        for (int i = 0; i < plain.length(); i++) {
            char one = plain.charAt(i);
            switch (one) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(one);
            }
        }
    }
}
