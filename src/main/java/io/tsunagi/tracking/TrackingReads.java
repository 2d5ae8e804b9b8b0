package io.tsunagi.tracking;

import io.tsunagi.frame.AddressLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Limits how often one address asks: {@value #A_MINUTE} times a minute by page and REST together, known references and unknown ones
 * alike, so that nobody walks through the numbers.
 */
@Component
class TrackingReads {

    /** Reads that one address has in a minute. */
    static final int A_MINUTE = 30;

    private final AddressLimit limit;

    TrackingReads(Clock clock) {
        this.limit = new AddressLimit(clock, A_MINUTE);
    }

    /** Counts a read; how long the address has to wait, zero when it may read. */
    Duration enter(HttpServletRequest request) {
        return limit.enter(request);
    }
}
