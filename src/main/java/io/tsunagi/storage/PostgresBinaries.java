package io.tsunagi.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * PostgreSQL's programs, unpacked once from the class path into a folder.
 *
 * @param folder where they are
 */
record PostgresBinaries(Path folder) {

    /** Unpacks them when they are not there yet; an interrupted unpacking is begun anew. */
    static PostgresBinaries in(Path folder) {
        Path done = folder.resolve("complete");
        if (Files.exists(done)) {
            return new PostgresBinaries(folder);
        }
        try (InputStream packed = archive()) {
            Files.createDirectories(folder);
            unpack(packed, folder);
            Files.writeString(done, "");
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's programs cannot be unpacked to " + folder, e);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm_64" : "x86_64";
        String name = "/postgres-" + system + "-" + machine + ".txz";
        InputStream found = PostgresBinaries.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException("No built-in PostgreSQL for this machine (" + name
                    + "); name one by SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD.");
        }
        return found;
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(Xz.unpack(packed, "xz", folder))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the folder: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
