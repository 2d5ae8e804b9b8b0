package io.tsunagi.channels.domain;

import java.util.Map;

/** Something that adds files to the status folder; every bean of it is asked. */
public interface FolderPart {

    /**
     * Adds its files.
     *
     * @param files by name, without folders
     */
    void add(FolderContents contents, Map<String, byte[]> files);
}
