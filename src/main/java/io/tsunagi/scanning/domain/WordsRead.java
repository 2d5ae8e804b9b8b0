package io.tsunagi.scanning.domain;

/** Says whether this server reads the words on pages. */
public interface WordsRead {

    /** Whether it does; a machine without Tesseract does not, and pages are found by their codes and numbers only. */
    boolean works();
}
