package io.tsunagi.proof.domain;

import io.tsunagi.proof.ProofSource.Item;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/** Writes the parts of a sealed file. */
public interface Pack {

    /** Facts of one source as canonical JSON (UTF-8): sorted by moment and id, names sorted, the same for the same facts. */
    byte[] data(List<Item> items);

    /**
     * The manifest as JSON (UTF-8).
     *
     * @param parts hash in hexadecimal by name of each part
     */
    byte[] manifest(
            String reference, String disruption, String contentHash, Instant madeAt, SortedMap<String, Hash> parts);

    /** One archive of all parts. */
    byte[] zip(SortedMap<String, byte[]> parts, Instant madeAt);

    /** Hash and length of a part. */
    record Hash(String sha256, int size) {}
}
