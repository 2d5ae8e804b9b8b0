/**
 * Reads files of strangers in a child process with little memory, little time and no secrets: {@link
 * io.tsunagi.scanning.reader.ReaderMain} is its main class, {@link io.tsunagi.scanning.reader.ChildScanReader} its keeper. What
 * comes back is codes as texts and pictures that were drawn anew, never bytes of the file.
 */
@NullMarked
package io.tsunagi.scanning.reader;

import org.jspecify.annotations.NullMarked;
