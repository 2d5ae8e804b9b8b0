package io.tsunagi.shipment.domain.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;

/** Order files as they were sent, in pieces, so that none is ever in memory as a whole. */
public interface OrderFiles {

    /**
     * Writes what comes in to a file of its own, lends it, and removes it.
     *
     * @throws io.tsunagi.shared.Refused at {@code file} when it is longer than 500 MB
     */
    <T> T received(Content content, Function<Path, T> work);

    /** Keeps a file. */
    void keep(UUID id, UUID partner, Path file);

    /** Lends a file that was kept; the copy is removed afterwards. */
    <T> T kept(UUID id, Function<Path, T> work);

    /** Forgets a file. */
    void forget(UUID id);

    /** SHA-256 of a file, hexadecimal. */
    String hash(Path file);

    /** Where bytes come from. */
    @FunctionalInterface
    interface Content {

        /** From the beginning. */
        InputStream open() throws IOException;
    }
}
