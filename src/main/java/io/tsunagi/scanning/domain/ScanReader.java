package io.tsunagi.scanning.domain;

import java.util.function.Consumer;

/** Reads what is on the pages of a file that nobody may trust. */
public interface ScanReader {

    /**
     * Reads a file page by page. A file that cannot be read, wholly or from some page on, is told and never thrown: pages read
     * before stay valid. May take seconds; several threads may read at once.
     *
     * @param file the bytes as they came; PDF, TIFF, JPEG or PNG
     * @param pages takes each page as soon as it was read, in order
     * @return how it ended
     * @throws ReaderUnavailable when nothing can be read at present; the file is as good as before
     */
    FileEnd read(byte[] file, Consumer<PageReading> pages);
}
