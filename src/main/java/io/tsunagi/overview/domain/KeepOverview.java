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
    private static final long OLD = TimeUnit.SECONDS.toNanos(2);

    private final GatherOverview gathering;
    private final AtomicLong rounds = new AtomicLong();
    private volatile @Nullable Kept last;

    KeepOverview(GatherOverview gathering) {
        this.gathering = gathering;
    }

    /**
     * An overview with its number.
     *
     * @param version grows whenever something that is shown has changed, and differs between two starts of the server
     * @param gatheredAt nanoseconds of {@link System#nanoTime} when the round of it began
     */
    public record Kept(String version, Overview overview, long gatheredAt) {}

    /** The overview, at most a second old. Needs the rows of the house. */
    public synchronized Kept now() {
        Kept before = last;
        return before != null && System.nanoTime() - before.gatheredAt() < FRESH ? before : renew();
    }

    /** The overview as it stands now, for everybody who asks within the next second. Needs the rows of the house. */
    public synchronized Kept renew() {
        Kept before = last;
        long begun = System.nanoTime();
        Overview now = gathering.gather();
        rounds.incrementAndGet();
        String version = before != null && before.overview().equals(now)
                ? before.version()
                : Long.toString(begun, Character.MAX_RADIX);
        Kept kept = new Kept(version, now, begun);
        last = kept;
        return kept;
    }

    /** Whether that version may still be shown: it is less than two seconds old, or the newest round found it unchanged. Never waits. */
    public boolean isTrue(Kept shown) {
        Kept newest = last;
        long at = newest != null && newest.version().equals(shown.version()) ? newest.gatheredAt() : shown.gatheredAt();
        return System.nanoTime() - at < OLD;
    }

    /** How often the database was asked since the start. */
    public long rounds() {
        return rounds.get();
    }
}
