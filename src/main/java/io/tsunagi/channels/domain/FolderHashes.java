package io.tsunagi.channels.domain;

import java.util.SortedMap;

/** Writes the list of files of a folder. */
public interface FolderHashes {

    /** Name of the list. */
    String NAME = "files.json";

    /** Every file with its SHA-256 and size, when it was made, and until when it may be believed. */
    byte[] write(FolderContents contents, SortedMap<String, byte[]> files);
}
