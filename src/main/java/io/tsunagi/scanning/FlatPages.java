package io.tsunagi.scanning;

import java.util.Optional;

/** Straightened pictures of pages that carry fiducials, for those who read marks from them. */
public interface FlatPages {

    /** Pixels of a straightened picture in a millimetre. */
    int PER_MM = 6;

    /**
     * The straightened picture of a scanned page.
     *
     * @param source name of the page, as the register keeps it, for instance {@code SC-2026-0001-X/3}
     * @return empty for pages without fiducials, with too few of them, and for halves of a split page
     */
    Optional<Flat> of(String source);

    /**
     * A page in grey as if it lay exactly straight: {@link #PER_MM} pixels a millimetre from the top left corner of the sheet.
     *
     * @param light row by row, one byte a pixel, 0 is black
     */
    record Flat(byte[] light, int width, int height) {}
}
