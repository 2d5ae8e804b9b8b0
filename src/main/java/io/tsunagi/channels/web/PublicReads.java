package io.tsunagi.channels.web;

import io.tsunagi.frame.AddressLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Limits how often one address fetches feeds, calendars and sheets: {@value #A_MINUTE} times a minute together, then 429. */
@Component
class PublicReads {

    /** Fetches that one address has in a minute. */
    static final int A_MINUTE = 120;

    private final AddressLimit limit;

    PublicReads(Clock clock) {
        this.limit = new AddressLimit(clock, A_MINUTE);
    }

    /** Counts a fetch; how long the address has to wait, zero when it may go on. */
    Duration enter(HttpServletRequest request) {
        return limit.enter(request);
    }

    /** The answer to an address that has to wait. */
    static ResponseEntity<byte[]> wait(Duration wait) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(AddressLimit.seconds(wait)))
                .build();
    }
}
