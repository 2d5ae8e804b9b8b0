package io.tsunagi.channels.filesystem;

import io.tsunagi.channels.domain.MakeStatusFolder.StatusFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the status folder into a ZIP; its files lie in {@code status/}. */
public final class StatusZip {

    private StatusZip() {}

    /** The file. */
    public static byte[] of(StatusFolder folder) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        FileTime made = FileTime.from(folder.contents().asOf());
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : folder.files().entrySet()) {
                ZipEntry entry = new ZipEntry("status/" + part.getKey());
                entry.setLastModifiedTime(made);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a ZIP in memory cannot fail", e);
        }
        return file.toByteArray();
    }
}
