package io.tsunagi.reconnect.domain;

import java.time.Instant;

/**
 * That one person approved, as what.
 *
 * @param round of the gate
 * @param changes what had changed by then: an approval counts for what was seen
 * @param person login
 */
public record Approval(int round, int changes, Capacity capacity, String words, String person, Instant at) {

    /** As what somebody signs; declared at signing, because the house has no role for security. */
    public enum Capacity {
        SECURITY,
        OPERATIONS
    }

    /** Whether it counts for the gate as it stands. */
    boolean of(Gate gate) {
        return round == gate.round() && changes == gate.changes();
    }
}
