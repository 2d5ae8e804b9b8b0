package io.tsunagi.watch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.AddressLimit;
import io.tsunagi.storage.RowScope;
import io.tsunagi.watch.domain.HearHeartbeat;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where systems of partners say that they live; the token in the address is all they need. An unknown token is told, so that a mistyped
 * address is found on the day it is set up; tokens are too long to be guessed, and an address that asks more than {@value #A_MINUTE} times a
 * minute waits.
 */
@RestController
@Tag(name = "Early warning")
class HeartbeatApi {

    private static final int A_MINUTE = 120;
    private static final int LONGEST = 100;

    private final HearHeartbeat hearing;
    private final AddressLimit limit;

    HeartbeatApi(HearHeartbeat hearing, Clock clock) {
        this.hearing = hearing;
        this.limit = new AddressLimit(clock, A_MINUTE);
    }

    @PostMapping("/api/v1/heartbeats/{token}")
    @Operation(summary = "Say that a system lives; needs no account, the token is made with the probe")
    ResponseEntity<Void> hear(@PathVariable String token, HttpServletRequest request) {
        Duration wait = limit.enter(request);
        if (!wait.isZero()) {
            return ResponseEntity.status(429)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(AddressLimit.seconds(wait)))
                    .build();
        }
        boolean known = token.length() <= LONGEST && RowScope.asHouse(() -> hearing.hear(token));
        return known
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }
}
