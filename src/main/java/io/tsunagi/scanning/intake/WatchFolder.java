package io.tsunagi.scanning.intake;

import io.tsunagi.scanning.domain.Hash;
import io.tsunagi.scanning.domain.TakeIn;
import io.tsunagi.scanning.domain.TakeIn.Origin;
import io.tsunagi.scanning.domain.Way;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes files that a scanner or fax machine lays into a folder; off unless {@code tsunagi.scanning.folder} names one. A file is
 * taken when two looks find it with the same size and time, and is moved to {@code done/} afterwards. What came on one day is one
 * stack, so a file that was taken and could not be moved away before the server died is not taken twice.
 */
@Component
class WatchFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchFolder.class);

    private final TakeIn takeIn;
    private final Clock clock;
    private final ZoneId zone;
    private final String folder;
    private final long mostKept;
    private Map<Path, Look> seen = Map.of();

    /**
     * With the settings.
     *
     * @param folder empty for none
     * @param mostKept bytes of a file that still goes into the database; a larger one stays in {@code done/}
     */
    WatchFolder(
            TakeIn takeIn,
            Clock clock,
            @Value("${tsunagi.zone:Asia/Tokyo}") ZoneId zone,
            @Value("${tsunagi.scanning.folder:}") String folder,
            @Value("${tsunagi.scanning.kept:67108864}") long mostKept) {
        this.takeIn = takeIn;
        this.clock = clock;
        this.zone = zone;
        this.folder = folder;
        this.mostKept = mostKept;
    }

    /** Looks once. */
    @Scheduled(fixedDelayString = "${tsunagi.scanning.folder-every:PT5S}")
    synchronized void look() {
        if (folder.isBlank()) {
            return;
        }
        Map<Path, Look> now = new HashMap<>();
        for (Path file : files(Path.of(folder))) {
            try {
                Look look = new Look(
                        Files.size(file), Files.getLastModifiedTime(file).toMillis());
                if (look.size() > 0 && look.equals(seen.get(file))) {
                    take(file, look.size());
                } else {
                    now.put(file, look);
                }
            } catch (IOException e) {
                LOG.warn("scan folder: file not taken reason={}", e.toString());
            }
        }
        seen = now;
    }

    private static List<Path> files(Path folder) {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            return StreamSupport.stream(inside.spliterator(), false)
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.warn("scan folder cannot be read reason={}", e.toString());
            return List.of();
        }
    }

    private void take(Path file, long size) throws IOException {
        String name = file.getFileName().toString();
        Origin origin = new Origin(stack(), Way.FOLDER, folder);
        if (size <= mostKept) {
            String reference = takeIn.take(origin, name, Files.readAllBytes(file));
            move(file, reference);
            return;
        }
        String hash = hash(file);
        Path done = Files.createDirectories(file.resolveSibling("done")).resolve(hash);
        Files.move(file, done);
        takeIn.tellOf(origin, name, hash, size, done.toAbsolutePath().toString());
    }

    private static void move(Path file, String reference) throws IOException {
        Path done = Files.createDirectories(file.resolveSibling("done"));
        Files.move(
                file,
                done.resolve(reference + " " + file.getFileName()),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private UUID stack() {
        String day = folder + " " + LocalDate.ofInstant(clock.instant(), zone);
        return UUID.nameUUIDFromBytes(day.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Hash.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Hash.text(digest.digest());
    }

    private record Look(long size, long time) {}
}
