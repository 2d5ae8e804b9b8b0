package io.tsunagi.proof.domain;

import java.time.Instant;

/**
 * A sealed file that was made.
 *
 * @param reference kind PR
 * @param contentHash SHA-256 over names and hashes of the data, in hexadecimal; the same rows give the same one
 * @param fileHash SHA-256 of the whole file, in hexadecimal
 * @param key id of the key that signed its manifest
 * @param items how many facts it holds
 * @param size bytes
 * @param madeBy login
 */
public record Proof(
        String reference,
        String disruption,
        String contentHash,
        String fileHash,
        String key,
        int items,
        int size,
        String madeBy,
        Instant madeAt) {}
