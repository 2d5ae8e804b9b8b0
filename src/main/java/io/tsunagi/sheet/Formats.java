package io.tsunagi.sheet;

import java.io.IOException;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** How a workbook is opened: with the formats of its cells, which tell days from numbers, when it has any; exports often have none. */
final class Formats {

    private static final String STYLES = "/styles.xml";

    private Formats() {}

    static ReadingOptions of(ZipFile.Builder archive) throws IOException {
        try (ZipFile zip = archive.get()) {
            boolean styled = Collections.list(zip.getEntries()).stream()
                    .anyMatch(part -> part.getName().endsWith(STYLES));
            return new ReadingOptions(styled, false);
        }
    }
}
