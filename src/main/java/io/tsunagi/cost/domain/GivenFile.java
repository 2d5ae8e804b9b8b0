package io.tsunagi.cost.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that shows a cost, without its content.
 *
 * @param entry reference of the entry
 * @param mediaType by what the bytes are
 * @param size bytes
 * @param hash SHA-256 of the bytes, in hexadecimal
 * @param givenBy login
 */
public record GivenFile(
        UUID id, String entry, String name, String mediaType, int size, String hash, String givenBy, Instant givenAt) {}
