package io.tsunagi.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A second database on the server of the tests, with our tables and without the engine's: for questions that need a million
 * rows, which nobody else's test should meet. It is gone when closed.
 */
public final class ScratchDatabase implements AutoCloseable {

    private final DatabaseConfiguration.DatabaseAccess access;
    private final String name;
    private final String url;
    private final HikariDataSource pool;

    private ScratchDatabase(DatabaseConfiguration.DatabaseAccess access, String name) {
        this.access = access;
        this.name = name;
        this.url = access.url().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        owner(access.url(), "drop database if exists " + name + " with (force)");
        owner(access.url(), "create database " + name);
        DatabaseRoles.prepare(url, access.owner(), access.ownerPassword(), access.application(), null);
        Flyway.configure()
                .dataSource(url, access.owner(), access.ownerPassword())
                .schemas("storage")
                .placeholderReplacement(false)
                .load()
                .migrate();
        pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(access.application());
        pool.setPassword(access.applicationPassword());
        pool.setMaximumPoolSize(12);
    }

    /** Makes it, migrated and empty; one of that name that was left over goes first. */
    public static ScratchDatabase make(ApplicationContext context, String name) {
        return new ScratchDatabase(context.getBean(DatabaseConfiguration.DatabaseAccess.class), name);
    }

    /** Runs a statement on the database of the tests themselves, as its owner. */
    public static void ownerOfTheTests(ApplicationContext context, String sql) {
        DatabaseConfiguration.DatabaseAccess access = context.getBean(DatabaseConfiguration.DatabaseAccess.class);
        run(access, access.url(), sql);
    }

    /** Address, name and password of its owner, for what brings its own connections. */
    public List<String> ownerAccess() {
        return List.of(url, access.owner(), access.ownerPassword());
    }

    /** Speaks to it as the application does, within the present {@link RowScope}. */
    public JdbcClient jdbc() {
        return JdbcClient.create(new ScopedDataSource(pool));
    }

    /** The connections of the application. */
    public javax.sql.DataSource dataSource() {
        return new ScopedDataSource(pool);
    }

    /** Runs a statement as the owner, outside any transaction. */
    public void owner(String sql) {
        owner(url, sql);
    }

    @Override
    public void close() {
        pool.close();
        owner(access.url(), "drop database " + name + " with (force)");
    }

    private void owner(String url, String sql) {
        run(access, url, sql);
    }

    private static void run(DatabaseConfiguration.DatabaseAccess access, String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, access.owner(), access.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
