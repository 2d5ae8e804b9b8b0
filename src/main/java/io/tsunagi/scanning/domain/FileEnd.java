package io.tsunagi.scanning.domain;

/** How the reading of a file ended. Each but the first is told to the person with the file; its text is {@code scanning.end.…}. */
public enum FileEnd {
    /** Every page was read. */
    READ,
    /** It is neither PDF, TIFF, JPEG nor PNG. */
    NOT_A_SCAN,
    /** It is locked with a password. */
    LOCKED,
    /** It is damaged. */
    DAMAGED,
    /** It has more bytes, pages or pixels than the settings allow. */
    TOO_LARGE,
    /** It asked for more time or memory than a file may have. */
    TOO_COSTLY
}
