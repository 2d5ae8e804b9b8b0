package io.tsunagi.declaration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Limits how often one address reads driver's slips, whose pages need no account: {@value #A_MINUTE} times a minute by page and
 * REST together, known codes and unknown ones alike. A whole gate house may sit behind one address; somebody who tries codes
 * gets nowhere. Counted in memory: a restart forgets, and a house runs one server.
 */
@Component
class SlipReads {

    /** Reads that one address has in a minute. */
    static final int A_MINUTE = 60;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;
    private static final int PREFIX_GROUPS = 4;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;

    SlipReads(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a read.
     *
     * @return how long the address has to wait; zero when it may read
     */
    Duration enter(HttpServletRequest request) {
        Instant now = clock.instant();
        if (windows.size() >= MOST_ADDRESSES) {
            windows.values().removeIf(window -> window.isOver(now));
        }
        Window window = windows.compute(
                source(request.getRemoteAddr()),
                (address, before) -> before == null || before.isOver(now) ? new Window(now, 1) : before.withOneMore());
        return window.reads() <= A_MINUTE
                ? Duration.ZERO
                : Duration.between(now, window.since().plus(MINUTE));
    }

    /** Whole seconds of a wait, at least one. */
    static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** One customer of a network has a whole /64 of IPv6, so its first half is the address. */
    private static String source(String address) {
        String[] groups = address.split(":", -1);
        return groups.length <= PREFIX_GROUPS ? address : String.join(":", Arrays.copyOf(groups, PREFIX_GROUPS));
    }

    private record Window(Instant since, int reads) {

        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(MINUTE));
        }

        Window withOneMore() {
            return new Window(since, reads + 1);
        }
    }
}
