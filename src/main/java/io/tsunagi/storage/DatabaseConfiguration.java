package io.tsunagi.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Wires the database: the built-in one in the data folder, or the one named by {@code spring.datasource.url}. Either way there
 * are two roles, see {@link DatabaseRoles}.
 *
 * <p>A given database needs one user with the right to create roles (the application's role and its password are then derived),
 * or two users: {@code spring.datasource.username} for the application and {@code spring.flyway.user} for the owner.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DatabaseConfiguration {

    /** Where data is kept unless {@code tsunagi.data} names another folder. */
    static final String DATA = "data";

    @Bean
    DataFolder dataFolder(@Value("${tsunagi.data:" + DATA + "}") Path path) {
        return folder(path);
    }

    @Bean
    DataFolderLock dataFolderLock(DataFolder folder, ObjectProvider<DatabaseAhead.Work> ahead) {
        ahead.ifAvailable(DatabaseAhead.Work::await);
        return DataFolderLock.take(folder);
    }

    @Bean
    Keys keys(DataFolder folder) {
        return keysIn(folder);
    }

    @Bean(initMethod = "start")
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    EmbeddedPostgres embeddedPostgres(
            DataFolder folder,
            Keys keys,
            DataFolderLock lock,
            @Value("${tsunagi.postgres.binaries:}") String binaries) {
        return EmbeddedPostgres.in(folder, keys, binaries);
    }

    @Bean
    DatabaseAccess databaseAccess(
            ObjectProvider<EmbeddedPostgres> embedded,
            Keys keys,
            DataSourceProperties given,
            @Value("${spring.flyway.user:}") String flywayUser,
            @Value("${spring.flyway.password:}") String flywayPassword) {
        EmbeddedPostgres postgres = embedded.getIfAvailable();
        DatabaseAccess access;
        if (postgres != null) {
            access = new DatabaseAccess(
                    postgres.url(),
                    EmbeddedPostgres.OWNER,
                    EmbeddedPostgres.ownerPassword(keys),
                    DatabaseRoles.APPLICATION,
                    hex(keys.secret("database-application", 24)));
        } else {
            access = given(given, flywayUser, flywayPassword);
        }
        boolean roleGiven = postgres == null && !flywayUser.isEmpty();
        DatabaseRoles.prepare(
                access.url(),
                access.owner(),
                access.ownerPassword(),
                access.application(),
                roleGiven ? null : access.applicationPassword());
        return access;
    }

    @Bean
    @Primary
    DataSource dataSource(DatabaseAccess access, @Value("${tsunagi.database.connections:12}") int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.application());
        pool.setPassword(access.applicationPassword());
        pool.setMaximumPoolSize(connections);
        pool.setPoolName("tsunagi");
        pool.addDataSourceProperty("currentSchema", "camunda");
        pool.addDataSourceProperty("ApplicationName", "tsunagi");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new ScopedDataSource(pool);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseAccess access) {
        return DataSourceBuilder.create()
                .type(org.springframework.jdbc.datasource.SimpleDriverDataSource.class)
                .driverClassName("org.postgresql.Driver")
                .url(access.url())
                .username(access.owner())
                .password(access.ownerPassword())
                .build();
    }

    /** What runs on threads of our own (timers, engine jobs) runs as the house. */
    @Bean
    TaskDecorator houseScope() {
        return work -> () -> RowScope.asHouse(work);
    }

    static DataFolder folder(Path path) {
        return new DataFolder(OwnerOnly.folder(path.toAbsolutePath().normalize()));
    }

    static Keys keysIn(DataFolder folder) {
        return new FolderKeys(folder.path().resolve("keys"));
    }

    private static DatabaseAccess given(DataSourceProperties given, String flywayUser, String flywayPassword) {
        String user = text(given.getUsername(), "SPRING_DATASOURCE_USERNAME");
        String password = text(given.getPassword(), "SPRING_DATASOURCE_PASSWORD");
        String url = text(given.getUrl(), "SPRING_DATASOURCE_URL");
        if (!flywayUser.isEmpty() && !user.equals(DatabaseRoles.APPLICATION)) {
            throw new IllegalStateException("With SPRING_FLYWAY_USER given, SPRING_DATASOURCE_USERNAME must be "
                    + DatabaseRoles.APPLICATION + ": the migrations grant their rights to it");
        }
        return flywayUser.isEmpty()
                ? new DatabaseAccess(url, user, password, DatabaseRoles.APPLICATION, derived(password))
                : new DatabaseAccess(url, flywayUser, flywayPassword, user, password);
    }

    private static String text(@Nullable String value, String name) {
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException(name + " must be set when SPRING_DATASOURCE_URL is");
        }
        return value;
    }

    /** The same on every node, and not the owner's password. */
    private static String derived(String ownerPassword) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownerPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return hex(mac.doFinal(DatabaseRoles.APPLICATION.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Where the database is and who works in it. */
    record DatabaseAccess(
            String url, String owner, String ownerPassword, String application, String applicationPassword) {

        @Override
        public String toString() {
            return "DatabaseAccess[" + url + "]";
        }
    }
}
