package io.tsunagi.bulletin.domain;

import java.time.Instant;

/**
 * An update that was due and did not come.
 *
 * @param disruption its reference
 * @param dueAt when it was promised, or owed by the cadence
 * @param misses 1 when the owner is chased, 2 when every manager is
 * @param owner login of who declared the disruption
 */
public record Silence(String disruption, Instant dueAt, int misses, String owner, Instant notedAt) {

    /** Whether it has come to every manager. */
    public boolean isEscalated() {
        return misses > 1;
    }
}
