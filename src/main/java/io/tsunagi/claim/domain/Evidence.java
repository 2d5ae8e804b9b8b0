package io.tsunagi.claim.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that supports a claim, without its content.
 *
 * @param name as it came, cleaned
 * @param mediaType by what the bytes are
 * @param size bytes
 * @param person login of who brought it
 */
public record Evidence(UUID id, String name, String mediaType, int size, String person, Instant at) {}
