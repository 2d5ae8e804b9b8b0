package io.tsunagi.watch.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A probe.
 *
 * @param partnerId partner that owns the system; null for an anchor
 * @param systemId system it looks at; null for an anchor, which only tells whether our own line is well
 * @param target address of a page, or {@code host:port}; empty for a heartbeat
 * @param check what it expects
 * @param trouble what of the system does not work when nothing answers
 * @param lastDetail what the last look found, see {@link Found#detail()}
 * @param lastHeardAt when it was well last, or its heartbeat was heard; null before
 * @param lastCheckedAt null before the first look
 */
public record Probe(
        UUID id,
        @Nullable UUID partnerId,
        @Nullable UUID systemId,
        String name,
        Way way,
        String target,
        Check check,
        Trouble trouble,
        boolean active,
        String madeBy,
        Instant madeAt,
        Standing standing,
        String lastDetail,
        @Nullable Instant lastHeardAt,
        @Nullable Instant lastCheckedAt) {

    /**
     * What a probe expects.
     *
     * @param status HTTP status; null for any of 2xx
     * @param text words that the page must hold; empty for none
     * @param slow longest time that is still well
     * @param every how often it looks
     * @param quiet longest silence of a heartbeat
     */
    public record Check(@Nullable Integer status, String text, Duration slow, Duration every, Duration quiet) {}

    /** Whether it tells of our own line and of no partner. */
    public boolean isAnchor() {
        return systemId == null;
    }

    /** Since when nothing was heard of it. */
    public Instant quietSince() {
        return lastHeardAt == null ? madeAt : lastHeardAt;
    }
}
