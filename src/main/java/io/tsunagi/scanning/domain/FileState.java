package io.tsunagi.scanning.domain;

/** How far the reading of a file is. */
public enum FileState {
    /** Nobody reads it yet. */
    WAITING,
    /** It is being read. */
    READING,
    /** It was read as far as it can be. */
    READ
}
