package io.tsunagi.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks an archive once and throws the bytes away, so that what comes later is known to be of a sane size: the whole of it, each
 * part that a reader keeps in memory, and each row of a sheet.
 *
 * @param largest most bytes of all parts together
 * @param largestPart most bytes of a part that is no sheet: a reader keeps its strings and styles in memory
 * @param largestRow most bytes between the beginnings of two rows of a sheet: a reader keeps one row in memory
 */
record UnpackedSize(long largest, long largestPart, long largestRow) {

    /** More than any table of fifty lines or twenty thousand rows unpacks to; an archive beyond it is a bomb. */
    static final UnpackedSize OF_TABLES = new UnpackedSize(60L * 1024 * 1024, 60L * 1024 * 1024, 60L * 1024 * 1024);

    /** A full sheet of orders, 1,048,576 rows of twenty columns, unpacks to less than 1 GB. */
    static final UnpackedSize OF_ORDERS = new UnpackedSize(1536L * 1024 * 1024, 64L * 1024 * 1024, 4L * 1024 * 1024);

    private static final int MOST_PARTS = 500;
    private static final long MEGABYTE = 1024L * 1024;
    private static final String SHEETS = "xl/worksheets/";

    /**
     * Measures it.
     *
     * @return how many rows its largest sheet has
     * @throws io.tsunagi.shared.Refused at {@code file} when it is no archive or beyond a limit
     */
    int measure(ZipFile.Builder archive) {
        long size = 0;
        int parts = 0;
        int rows = 0;
        try (ZipFile zip = archive.get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                boolean sheet = part.getName().startsWith(SHEETS);
                Rows found = unpack(zip, part, sheet, size);
                size += found.size;
                rows = Math.max(rows, found.rows);
                if (++parts > MOST_PARTS) {
                    throw Sheet.refused("sheet.unpacked", largest / MEGABYTE);
                }
            }
            return rows;
        } catch (IOException | IllegalArgumentException broken) {
            throw Sheet.refused("sheet.workbook");
        }
    }

    private Rows unpack(ZipFile zip, ZipArchiveEntry part, boolean sheet, long before) throws IOException {
        byte[] buffer = new byte[8192];
        Rows rows = new Rows();
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                rows.size += read;
                if (before + rows.size > largest || !sheet && rows.size > largestPart) {
                    throw Sheet.refused(
                            "sheet.unpacked", (sheet ? largest : Math.min(largest, largestPart)) / MEGABYTE);
                }
                if (sheet && rows.longest(buffer, read) > largestRow) {
                    throw Sheet.refused("sheet.row-size", largestRow / MEGABYTE);
                }
            }
        }
        return rows;
    }

    /** Looks for the beginnings of rows, {@code <row} or, with a prefix, {@code :row}. */
    private static final class Rows {

        private static final byte[] ROW = {'r', 'o', 'w'};

        private long size;
        private int rows;
        private int matched;
        private long since;

        /** The longest distance so far in this piece between two beginnings. */
        long longest(byte[] piece, int length) {
            long longest = since;
            for (int i = 0; i < length; i++) {
                byte one = piece[i];
                since++;
                longest = Math.max(longest, since);
                if (one == '<' || one == ':') {
                    matched = 1;
                } else if (matched > ROW.length) {
                    if (one == ' ' || one == '>' || one == '/') {
                        rows++;
                        since = 0;
                    }
                    matched = 0;
                } else if (matched > 0) {
                    matched = one == ROW[matched - 1] ? matched + 1 : 0;
                }
            }
            return longest;
        }
    }
}
