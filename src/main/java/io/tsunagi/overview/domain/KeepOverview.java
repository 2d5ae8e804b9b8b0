package io.tsunagi.overview.domain;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps the newest overview for one second, so that a hundred people who look at it ask the database as often as one does. Whoever asks
 * must be of the house: what is kept holds the rows of every partner.
 */
@Service
public class KeepOverview {

    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final GatherOverview gathering;
    private final AtomicLong rounds = new AtomicLong();
    private @Nullable Kept kept;
    private long gatheredAt;

    KeepOverview(GatherOverview gathering) {
        this.gathering = gathering;
    }

    /**
     * An overview with its number.
     *
     * @param version grows whenever something that is shown has changed, and differs between two starts of the server
     */
    public record Kept(String version, Overview overview) {}

    /** The overview, at most a second old. Needs the rows of the house. */
    public synchronized Kept now() {
        Kept before = kept;
        if (before != null && System.nanoTime() - gatheredAt < FRESH) {
            return before;
        }
        return renew();
    }

    /** The overview as it stands now, for everybody who asks within the next second. Needs the rows of the house. */
    public synchronized Kept renew() {
        Kept before = kept;
        Overview now = gathering.gather();
        gatheredAt = System.nanoTime();
        rounds.incrementAndGet();
        if (before == null || !before.overview().equals(now)) {
            kept = new Kept(Long.toString(gatheredAt, Character.MAX_RADIX), now);
        }
        return kept == null ? new Kept("", now) : kept;
    }

    /** How often the database was asked since the start. */
    public long rounds() {
        return rounds.get();
    }
}
