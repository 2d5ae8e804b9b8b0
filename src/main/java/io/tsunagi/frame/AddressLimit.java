package io.tsunagi.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits how often one network address asks for something that needs no account. Counted in memory: a restart forgets, and each
 * server of a house counts for itself.
 */
public final class AddressLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;
    private static final int PREFIX_GROUPS = 4;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;
    private final int perMinute;

    /**
     * A limit of its own.
     *
     * @param perMinute how often one address may ask in a minute
     */
    public AddressLimit(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /**
     * Counts a request.
     *
     * @return how long the address has to wait; zero when it may go on
     */
    public Duration enter(HttpServletRequest request) {
        Instant now = clock.instant();
        if (windows.size() >= MOST_ADDRESSES) {
            windows.values().removeIf(window -> window.isOver(now));
        }
        Window window = windows.compute(
                source(request.getRemoteAddr()),
                (address, before) -> before == null || before.isOver(now) ? new Window(now, 1) : before.withOneMore());
        return window.requests() <= perMinute
                ? Duration.ZERO
                : Duration.between(now, window.since().plus(MINUTE));
    }

    /** Whole seconds of a wait, at least one. */
    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** One customer of a network has a whole /64 of IPv6, so its first half is the address. */
    private static String source(String address) {
        String[] groups = address.split(":", -1);
        return groups.length <= PREFIX_GROUPS ? address : String.join(":", Arrays.copyOf(groups, PREFIX_GROUPS));
    }

    private record Window(Instant since, int requests) {

        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(MINUTE));
        }

        Window withOneMore() {
            return new Window(since, requests + 1);
        }
    }
}
