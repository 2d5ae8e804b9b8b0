package io.tsunagi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTests {

    private static final PostgresBinaries PROGRAMS =
            PostgresBinaries.in(Path.of("target/postgres-programs").toAbsolutePath());
    private static final String PASSWORD = "only-for-this-test";

    @Test
    void keepsEveryAcknowledgedRowWhenPostgresIsKilledAndIsAdoptedWhenOnlyTheServerDied() throws Exception {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "postgres-");
        EmbeddedPostgres first = new EmbeddedPostgres(folder, PROGRAMS, PASSWORD);
        first.start();
        insert(first, 1, 500);

        EmbeddedPostgres adopting = new EmbeddedPostgres(folder, PROGRAMS, PASSWORD);
        adopting.start();
        assertThat(adopting.url()).isEqualTo(first.url());
        insert(adopting, 501, 1000);

        kill(folder);
        EmbeddedPostgres recovered = new EmbeddedPostgres(folder, PROGRAMS, PASSWORD);
        recovered.start();
        assertThat(count(recovered)).isEqualTo(1000);

        recovered.close();
        EmbeddedPostgres restarted = new EmbeddedPostgres(folder, PROGRAMS, PASSWORD);
        restarted.start();
        assertThat(count(restarted)).isEqualTo(1000);
        restarted.close();
    }

    @Test
    void makesAClusterAnewThatAKilledServerLeftHalfMadeAndADatabaseThatItLeftOut() throws Exception {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "postgres-");
        Path unfinished = Files.createDirectories(folder.resolve("cluster-unfinished"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "17");

        EmbeddedPostgres prepared = new EmbeddedPostgres(folder, PROGRAMS, PASSWORD);
        prepared.prepare();
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder, PROGRAMS, PASSWORD);
        postgres.start();

        insert(postgres, 1, 1);
        assertThat(count(postgres)).isEqualTo(1);
        assertThat(unfinished).doesNotExist();
        postgres.close();
    }

    /** As kill -9 of the postmaster and all its children. */
    private static void kill(Path folder) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("cluster/postmaster.pid"))
                .get(0)
                .strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private static void insert(EmbeddedPostgres postgres, int from, int to) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (id int primary key)");
            for (int id = from; id <= to; id++) {
                statement.execute("insert into kept values (" + id + ")");
            }
        }
    }

    private static long count(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from kept")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), EmbeddedPostgres.OWNER, PASSWORD);
    }
}
