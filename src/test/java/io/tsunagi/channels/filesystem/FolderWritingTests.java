package io.tsunagi.channels.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is ours comes and goes, what is not ours stays. */
class FolderWritingTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path base;

    @Test
    void theFolderHoldsExactlyWhatWasWrittenAndWhatOthersLaidThere() throws Exception {
        Path folder = base.resolve("www");
        write(folder, "index.html", "D-2026-0001-X.html");
        Files.writeString(folder.resolve("robots.txt"), "theirs");

        write(folder, "index.html", "D-2026-0002-C.html");

        assertThat(names(folder))
                .containsExactlyInAnyOrder("index.html", "D-2026-0002-C.html", "files.json", "robots.txt");
        assertThat(Files.readString(folder.resolve("index.html"))).isEqualTo("index.html");
    }

    @Test
    void aListThatSomebodyTamperedWithRemovesNothingOutside() throws Exception {
        Path folder = base.resolve("www");
        write(folder, "index.html");
        Path outside = Files.writeString(base.resolve("outside.txt"), "keep");
        Files.writeString(folder.resolve("files.json"), "{\"files\": {\"../outside.txt\": {}, \"/etc/x\": {}}}");

        write(folder, "index.html");

        assertThat(outside).exists();
    }

    @Test
    void whatAServerThatDiedLeftHalfWrittenIsSwept() throws Exception {
        Path folder = base.resolve("www");
        write(folder, "index.html");
        Path old = Files.writeString(folder.resolve(".index.html.old.new"), "half");
        Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(7_200)));
        Path fresh = Files.writeString(folder.resolve(".index.html.fresh.new"), "half");
        Files.setLastModifiedTime(fresh, FileTime.from(NOW));

        write(folder, "index.html");

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    private static void write(Path folder, String... names) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        StringBuilder list = new StringBuilder();
        for (String name : names) {
            files.put(name, name.getBytes(StandardCharsets.UTF_8));
            list.append(list.isEmpty() ? "" : ",").append('"').append(name).append("\": {}");
        }
        files.put("files.json", ("{\"files\": {" + list + "}}").getBytes(StandardCharsets.UTF_8));
        new FolderWriting(folder).write(files, NOW);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
