package io.tsunagi.declaration.web;

import io.tsunagi.frame.AddressLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Limits how often one address reads driver's slips, whose pages need no account: {@value #A_MINUTE} times a minute by page and
 * REST together, known codes and unknown ones alike. A whole gate house may sit behind one address; somebody who tries codes
 * gets nowhere.
 */
@Component
class SlipReads {

    /** Reads that one address has in a minute. */
    static final int A_MINUTE = 60;

    private final AddressLimit limit;

    SlipReads(Clock clock) {
        this.limit = new AddressLimit(clock, A_MINUTE);
    }

    /**
     * Counts a read.
     *
     * @return how long the address has to wait; zero when it may read
     */
    Duration enter(HttpServletRequest request) {
        return limit.enter(request);
    }

    /** Whole seconds of a wait, at least one. */
    static long seconds(Duration wait) {
        return AddressLimit.seconds(wait);
    }
}
