package io.tsunagi.exercise.line;

import io.tsunagi.exercise.ExerciseHouses.Opening;
import io.tsunagi.exercise.domain.Servers;
import io.tsunagi.storage.DataFolder;
import io.tsunagi.storage.OwnerOnly;
import io.tsunagi.storage.SideDatabases;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Starts the servers of exercises as child processes, and ends them with this one. */
@Component
class ChildServers implements Servers {

    private static final Logger LOG = LoggerFactory.getLogger(ChildServers.class);

    private final ChildCommand command;
    private final SideDatabases databases;
    private final DataFolder data;
    private final Map<String, ChildServer> servers = new ConcurrentHashMap<>();

    ChildServers(ChildCommand command, SideDatabases databases, DataFolder data) {
        this.command = command;
        this.databases = databases;
        this.data = data;
    }

    @Override
    public void start(String reference, Opening opening, Watching watching) {
        ChildServer server = new ChildServer(reference, watching);
        if (servers.putIfAbsent(reference, server) != null) {
            return;
        }
        Thread thread = new Thread(() -> run(server, reference, opening), "exercise-" + reference);
        thread.setDaemon(true);
        thread.start();
    }

    private void run(ChildServer server, String reference, Opening opening) {
        try {
            Path folder = OwnerOnly.folder(OwnerOnly.folder(folders()).resolve(reference));
            Map<String, String> database = databases.make(database(reference));
            ProcessBuilder builder = command.builder(reference, opening, server.key(), database, folder);
            server.run(builder, folder.resolve("server.log"));
        } catch (RuntimeException | IOException e) {
            LOG.error("exercise not started reference={}", reference, e);
            server.neverRan(String.valueOf(e.getMessage()));
        } finally {
            servers.remove(reference, server);
        }
    }

    @Override
    public Optional<Pulse> pulse(String reference) {
        return Optional.ofNullable(servers.get(reference)).flatMap(ChildServer::pulse);
    }

    @Override
    public boolean say(String reference, Word word) {
        ChildServer server = servers.get(reference);
        return server != null && server.pulse().isPresent() && server.say(word);
    }

    @Override
    public void stop(String reference) {
        ChildServer server = servers.get(reference);
        if (server != null) {
            server.stop();
        }
    }

    @Override
    public void remove(String reference) {
        databases.drop(database(reference));
        try {
            FileSystemUtils.deleteRecursively(folder(reference));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the exercise cannot be deleted: " + folder(reference), e);
        }
    }

    @Override
    public Path folder(String reference) {
        return folders().resolve(reference);
    }

    @Override
    public Optional<byte[]> key(String reference) {
        return Optional.ofNullable(servers.get(reference))
                .filter(server -> server.pulse().isPresent())
                .map(ChildServer::key);
    }

    @PreDestroy
    void stopAll() {
        servers.values().forEach(ChildServer::stop);
    }

    private Path folders() {
        return data.path().resolve("exercises");
    }

    private static String database(String reference) {
        return "exercise_" + reference.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
