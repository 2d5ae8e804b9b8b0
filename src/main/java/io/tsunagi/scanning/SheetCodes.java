package io.tsunagi.scanning;

import java.util.List;

/**
 * Reads the signed codes in a picture that somebody took, without keeping it, for who has no other eyes at hand. Like every file
 * of a stranger it is decoded in the reader's own process. It believes no code.
 */
public interface SheetCodes {

    /**
     * The codes (QR) in a picture or on the first page of a file, each text once.
     *
     * @param picture JPEG, PNG, TIFF or PDF as it came
     * @return empty when none is found, and when nothing can be read at present
     */
    List<String> in(byte[] picture);
}
