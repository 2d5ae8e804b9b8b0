package io.tsunagi.scanning.domain;

/** Nothing can be read at present, whatever the file: the reading process does not start. The file is not to blame. */
public final class ReaderUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what kept it from starting. */
    public ReaderUnavailable(Throwable cause) {
        super("reading process does not start", cause);
    }
}
