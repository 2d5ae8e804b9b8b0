package io.tsunagi.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the application's own database role. The owner migrates; the application works as a role that owns nothing, is no
 * superuser and cannot pass by row-level security.
 */
final class DatabaseRoles {

    static final String APPLICATION = "tsunagi_app";
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRoles.class);
    private static final long LOCK = 0x7473756e616769L;
    private static final int OLDEST = 150_000;
    private static final int UNTRIED = 180_000;

    private DatabaseRoles() {}

    /**
     * Prepares the database for migration, as its owner. May run on several nodes at once and any number of times.
     *
     * @param applicationPassword hexadecimal digits only; null when the role is given and must not be made
     */
    static void prepare(
            String url,
            String owner,
            String ownerPassword,
            String application,
            @org.jspecify.annotations.Nullable String applicationPassword) {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            checkVersion(statement);
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            if (applicationPassword != null) {
                createRole(statement, application, applicationPassword);
            }
            statement.execute("create schema if not exists camunda");
            statement.execute("grant usage on schema camunda to " + quoted(application));
            statement.execute("alter default privileges grant select, insert, update, delete on tables to "
                    + quoted(application));
            statement.execute("alter default privileges grant usage, select on sequences to " + quoted(application));
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database at " + url + " cannot be prepared by " + owner + ": " + e.getMessage()
                            + ". It must own the database and may create roles; or make the role yourself and name both:"
                            + " SPRING_DATASOURCE_USERNAME for the application, SPRING_FLYWAY_USER for the owner.",
                    e);
        }
    }

    private static void checkVersion(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select current_setting('server_version_num')::int")) {
            row.next();
            int version = row.getInt(1);
            if (version < OLDEST) {
                throw new IllegalStateException("PostgreSQL 15, 16 or 17 is needed; this server is " + version);
            }
            if (version >= UNTRIED) {
                LOG.warn("database version={} is newer than the versions tried (15 to 17)", version);
            }
        }
    }

    private static void createRole(Statement statement, String application, String password) throws SQLException {
        String rights = " login nosuperuser nocreatedb nocreaterole nobypassrls password '" + password + "'";
        try (ResultSet row = statement.executeQuery(
                "select 1 from pg_roles where rolname = '" + application.replace("'", "''") + "'")) {
            if (row.next()) {
                return;
            }
        }
        statement.execute("create role " + quoted(application) + rights);
        LOG.info("database role made role={}", application);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
