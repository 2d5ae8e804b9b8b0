package io.tsunagi.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Looks after the built-in PostgreSQL: makes the cluster once, starts the postmaster on a loopback port with everything durable
 * (fsync on, checksums, passwords), and stops it with the server. When the server itself was killed, the postmaster that lives
 * on is adopted; when that died too, PostgreSQL recovers by itself.
 *
 * <p>PostgreSQL refuses to run as root; then it is started in a user namespace of its own.
 */
class EmbeddedPostgres implements AutoCloseable {

    static final String OWNER = "tsunagi_owner";
    static final String DATABASE = "tsunagi";
    /** A change of one shipment touches a page of each of its indexes; those of a large backlog should stay in memory. */
    private static final String CACHE = "512MB";
    /** Of the queue of work a thousand rows a second may be handed out; each leaves a dead entry at the front of its index. */
    private static final String BETWEEN_SWEEPS = "10s";

    /** Less log between checkpoints would write more whole pages into it while a large file is taken. */
    private static final String LOG_BETWEEN_CHECKPOINTS = "2GB";

    private static final String VERSION = "17.11.0";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Path cluster;
    private final Path log;
    private final PostgresBinaries binaries;
    private final String password;
    private final List<String> launcher;
    private int port;

    EmbeddedPostgres(Path folder, PostgresBinaries binaries, String password) {
        this.cluster = folder.resolve("cluster");
        this.log = folder.resolve("postgres.log");
        this.binaries = binaries;
        this.password = password;
        this.launcher = Launcher.find();
    }

    /**
     * The one of a data folder.
     *
     * @param programs the folder of PostgreSQL's programs; empty: they are unpacked into the data folder
     */
    static EmbeddedPostgres in(DataFolder data, Keys keys, String programs) {
        Path folder = OwnerOnly.folder(data.path().resolve("postgres"));
        Path unpacked = programs.isEmpty()
                ? folder.resolve("programs-" + VERSION)
                : Path.of(programs).toAbsolutePath();
        return new EmbeddedPostgres(folder, PostgresBinaries.in(unpacked), ownerPassword(keys));
    }

    /** The password of {@link #OWNER}, made at first need. */
    static String ownerPassword(Keys keys) {
        return HexFormat.of().formatHex(keys.secret("database-owner", 24));
    }

    /** Makes the cluster when it is not there yet. One that a killed server left half made is made anew. */
    void prepare() {
        if (Files.exists(cluster)) {
            return;
        }
        Path unfinished = cluster.resolveSibling("cluster-unfinished");
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            initialise(unfinished);
            Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in database cannot be made in " + cluster, e);
        }
    }

    /** Starts or adopts the postmaster and makes the database; returns when it answers. */
    void start() {
        prepare();
        Optional<Integer> adopted = runningPort().filter(this::answers);
        if (adopted.isPresent()) {
            port = adopted.get();
            LOG.info("database adopted port={}", port);
        } else {
            launch();
        }
        createDatabase();
    }

    String url() {
        return url(DATABASE);
    }

    @Override
    public void close() {
        run(List.of(binaries.program("pg_ctl"), "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60"));
        LOG.info("database stopped");
    }

    private void initialise(Path unfinished) throws IOException {
        Path passwordFile = Files.createTempFile(Files.createDirectories(cluster.getParent()), "init", ".tmp");
        try {
            Files.writeString(passwordFile, password);
            run(List.of(
                    binaries.program("initdb"),
                    "-D",
                    unfinished.toString(),
                    "-U",
                    OWNER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "-E",
                    "UTF8",
                    "--locale-provider=icu",
                    "--icu-locale=ja",
                    "--locale=C",
                    "--data-checksums"));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /**
     * Starts the postmaster; tries again for a while when it stops at once, because what a killed one left behind (its lock and
     * its children) takes a moment to go.
     */
    private void launch() {
        removeForeignLock();
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!launchOnce(deadline)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The built-in database cannot be started; its log: " + log);
            }
            pause(RETRY);
        }
        LOG.info("database started port={}", port);
    }

    private boolean launchOnce(long deadline) {
        port = freePort();
        List<String> command = new ArrayList<>(launcher);
        command.addAll(List.of(
                binaries.program("postgres"),
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "max_connections=60",
                "-c",
                "shared_buffers=" + CACHE,
                "-c",
                "max_wal_size=" + LOG_BETWEEN_CHECKPOINTS,
                "-c",
                "autovacuum_naptime=" + BETWEEN_SWEEPS,
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC"));
        try {
            Process postmaster = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            while (postmaster.isAlive() && System.nanoTime() < deadline) {
                if (answers(port)) {
                    return true;
                }
                pause(POLL);
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in database cannot be started", e);
        }
    }

    /** After a restart of the machine the number in the lock file may belong to some other program; then the lock is void. */
    private void removeForeignLock() {
        Optional<ProcessHandle> holder = lockHolder();
        boolean foreign = holder.isPresent()
                && !holder.get()
                        .info()
                        .command()
                        .map(program -> program.endsWith("postgres"))
                        .orElse(true);
        if (foreign) {
            try {
                Files.deleteIfExists(cluster.resolve("postmaster.pid"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void pause(Duration length) {
        try {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was starting", e);
        }
    }

    private boolean answers(int candidate) {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + candidate + "/postgres?connectTimeout=2&socketTimeout=5",
                OWNER,
                password)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The port in postmaster.pid, its fourth line, when the process that holds the lock is alive. */
    private Optional<Integer> runningPort() {
        return lockHolder().flatMap(holder -> lockLine(3)).map(Integer::parseInt);
    }

    private Optional<ProcessHandle> lockHolder() {
        return lockLine(0).map(Long::parseLong).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    private Optional<String> lockLine(int number) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() > number
                    ? Optional.of(lines.get(number).strip()).filter(line -> line.matches("\\d+"))
                    : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private void createDatabase() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), OWNER, password);
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + DATABASE + "'")
                    .next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be created", e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void run(List<String> program) {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(program);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(program.get(0) + " failed; see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
