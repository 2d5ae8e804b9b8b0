package io.tsunagi.keying.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's turn at a job.
 *
 * @param number 1 to 3
 * @param claimedTo until when a turn that was not sent is held
 * @param sentAt null until sent
 */
public record Round(
        int number,
        String person,
        Instant claimedTo,
        @Nullable Instant sentAt) {}
