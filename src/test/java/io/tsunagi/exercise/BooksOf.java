package io.tsunagi.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Everything that one house has written down, read past the program as the owner of its database. */
final class BooksOf implements AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;

    private BooksOf(String url, String user, String password) {
        connection = new SingleConnectionDataSource(url, user, password, true);
        jdbc = JdbcClient.create(connection);
        jdbc.sql("select set_config('tsunagi.scope', 'house', false)")
                .query(String.class)
                .single();
    }

    /** The books of an exercise, by what its server was told. */
    static BooksOf exercise(long pid) {
        Map<String, String> told = told(pid);
        return new BooksOf(
                told.get("SPRING_DATASOURCE_URL"), told.get("SPRING_FLYWAY_USER"), told.get("SPRING_FLYWAY_PASSWORD"));
    }

    /** The books of the real house, which has the same owner. */
    static BooksOf realHouse(String url, long pid) {
        Map<String, String> told = told(pid);
        return new BooksOf(url, told.get("SPRING_FLYWAY_USER"), told.get("SPRING_FLYWAY_PASSWORD"));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Of each table of these modules how many rows it has, and a sum over all that stands in them. */
    Map<String, String> sums(String... modules) {
        Map<String, String> sums = new TreeMap<>();
        for (String table : tables(modules)) {
            sums.put(
                    table,
                    jdbc.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(one::text, 0)::numeric), 0) from "
                                    + table + " one")
                            .query(String.class)
                            .single());
        }
        return sums;
    }

    /** Every reference that any table keeps in a column meant for it, leaving out some modules. */
    List<String> references(String... without) {
        return jdbc.sql("""
                        select format('select %1$I::text as kept from %2$I.%3$I where %1$I is not null',
                                      column_name, table_schema, table_name)
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_type = 'BASE TABLE' and data_type = 'text' and table_schema <> all (?)
                          and (column_name in ('reference', 'disruption', 'subject') or column_name like '%\\_reference')
                        """).param(without).query(String.class).list().stream()
                .flatMap(question -> jdbc
                        .sql("select kept from (" + question
                                + ") one where kept ~ '^[A-Z]{1,3}-[0-9]{4}-[0-9]{4,9}-[A-Z]$'")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private List<String> tables(String... modules) {
        return jdbc.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema in (:modules) order by 1
                        """)
                .param("modules", List.of(modules))
                .query(String.class)
                .list();
    }

    private static Map<String, String> told(long pid) {
        try {
            return Arrays.stream(Files.readString(Path.of("/proc", Long.toString(pid), "environ"))
                            .split("\0"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
