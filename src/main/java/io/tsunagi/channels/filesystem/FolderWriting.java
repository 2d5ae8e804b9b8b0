package io.tsunagi.channels.filesystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tsunagi.channels.domain.FolderHashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lays files into a folder that others read meanwhile. Each file is written beside its place and renamed, so that nobody ever reads half a
 * file; the first pages come after what they link to, the list of files last. What an earlier list named and the new one does not is
 * removed; files that we did not write are never touched.
 */
final class FolderWriting {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,99}");
    private static final String FRESH = ".new";
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Path folder;

    FolderWriting(Path folder) {
        this.folder = folder;
    }

    /** Brings the folder to exactly these files. */
    void write(SortedMap<String, byte[]> files, Instant now) throws IOException {
        Files.createDirectories(folder);
        Set<String> before = listed();
        for (int turn = 0; turn <= 2; turn++) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (turn(file.getKey()) == turn) {
                    replace(file.getKey(), file.getValue());
                }
            }
        }
        for (String name : before) {
            if (!files.containsKey(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        sweep(now);
    }

    private static int turn(String name) {
        if (name.equals(FolderHashes.NAME)) {
            return 2;
        }
        return name.startsWith("index") ? 1 : 0;
    }

    private void replace(String name, byte[] bytes) throws IOException {
        Path fresh = folder.resolve("." + name + "." + UUID.randomUUID() + FRESH);
        try {
            Files.write(fresh, bytes);
            Files.move(
                    fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** What the list in the folder names; nothing when there is none that can be read. */
    private Set<String> listed() throws IOException {
        Path list = folder.resolve(FolderHashes.NAME);
        Set<String> names = new HashSet<>();
        if (Files.isRegularFile(list)) {
            JsonNode read = JsonMapper.builder().build().readTree(Files.readAllBytes(list));
            read.path("files").fieldNames().forEachRemaining(name -> {
                if (NAME.matcher(name).matches()) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    /** Removes what a server that died left half written. */
    private void sweep(Instant now) throws IOException {
        List<Path> half;
        try (Stream<Path> all = Files.list(folder)) {
            half = all.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(".") && name.endsWith(FRESH);
                    })
                    .toList();
        }
        for (Path file : half) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(FORGOTTEN))) {
                Files.deleteIfExists(file);
            }
        }
    }
}
