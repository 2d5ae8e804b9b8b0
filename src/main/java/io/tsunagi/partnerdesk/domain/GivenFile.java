package io.tsunagi.partnerdesk.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that a partner gave, without its content.
 *
 * @param task reference of the task it answers
 * @param mediaType by what the bytes are
 * @param size bytes
 * @param person login
 */
public record GivenFile(UUID id, String task, String name, String mediaType, int size, String person, Instant at) {}
