package io.tsunagi.storage;

import java.nio.file.Path;

/**
 * The folder that holds what must survive: database, keys, credentials. Only its owner may read it.
 *
 * @param path absolute path
 */
public record DataFolder(Path path) {}
