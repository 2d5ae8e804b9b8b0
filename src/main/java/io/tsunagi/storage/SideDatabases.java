package io.tsunagi.storage;

import io.tsunagi.storage.DatabaseConfiguration.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Databases of their own on the server of the house, for a second house beside it. They are made empty; whoever starts there
 * migrates them.
 */
@Component
public class SideDatabases {

    private static final String NAME = "exercise_[a-z0-9_]{1,50}";

    private final DatabaseAccess access;

    SideDatabases(DatabaseAccess access) {
        this.access = access;
    }

    /**
     * Makes one, anew when it is there.
     *
     * @param name lower case, beginning with {@code exercise_}
     * @return the environment variables by which a second server reaches it as its owner and as the application
     * @throws IllegalStateException when the owner of the house's database may not create databases
     */
    public Map<String, String> make(String name) {
        drop(name);
        run("create database " + checked(name));
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SPRING_DATASOURCE_URL", access.url().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"));
        environment.put("SPRING_DATASOURCE_USERNAME", access.application());
        environment.put("SPRING_DATASOURCE_PASSWORD", access.applicationPassword());
        environment.put("SPRING_FLYWAY_USER", access.owner());
        environment.put("SPRING_FLYWAY_PASSWORD", access.ownerPassword());
        return environment;
    }

    /** Drops one with all that is in it, also while somebody is connected; nothing happens when it is not there. */
    public void drop(String name) {
        run("drop database if exists " + checked(name) + " with (force)");
    }

    /** Whether it is there. */
    public boolean exists(String name) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select 1 from pg_database where datname = '" + checked(name) + "'")) {
            return row.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    access.owner() + " cannot do \"" + sql + "\": " + e.getMessage()
                            + ". The owner of the database needs the right to create databases (alter role ... createdb).",
                    e);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
    }

    private static String checked(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("not the name of a side database: " + name);
        }
        return name;
    }
}
