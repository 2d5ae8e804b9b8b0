package io.tsunagi.declaration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.declaration.domain.PrintSlip;
import io.tsunagi.declaration.domain.PrintSlip.Printed;
import io.tsunagi.declaration.domain.ReadSlip;
import io.tsunagi.declaration.domain.ReadSlip.Shown;
import io.tsunagi.declaration.domain.ReadSlip.State;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Driver's slips for programs; reading one by its code needs no token, as the page needs no account. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Driver slips", description = "A code that shows whether goods may be collected, and nothing else")
class SlipApi {

    private final PrintSlip slips;
    private final ReadSlip reading;
    private final SlipReads reads;
    private final Times times;

    SlipApi(PrintSlip slips, ReadSlip reading, SlipReads reads, Times times) {
        this.slips = slips;
        this.reading = reading;
        this.reads = reads;
        this.times = times;
    }

    @GetMapping("/slips/{code}")
    @Operation(
            summary =
                    "Whether the goods may be collected; unknown, expired and revoked codes answer the same 404; too many reads 429")
    ShownJson read(@PathVariable String code, HttpServletRequest request) {
        Duration wait = reads.enter(request);
        if (!wait.isZero()) {
            throw new TooManyReads(wait);
        }
        Shown shown = reading.read(code).orElseThrow(() -> new NotHere("slip"));
        return new ShownJson(
                shown.reference(), shown.state(), shown.since(), times.zone().getId(), shown.office());
    }

    @PostMapping("/declarations/{reference}/slip")
    @PreAuthorize("hasRole('BROKER')")
    @Operation(summary = "Print the slip for 1, 3 or 7 days; while one is live that one, without its address")
    SlipJson print(@PathVariable String reference, @RequestBody DaysJson said) {
        Integer days = said.days();
        Printed printed = slips.print(reference, days == null ? 0 : days);
        return new SlipJson(
                printed.slip().reference(),
                "/papers/runs/" + printed.slip().runId() + ".pdf",
                printed.slip().expiresAt(),
                printed.address());
    }

    @DeleteMapping("/declarations/{reference}/slip")
    @PreAuthorize("hasRole('BROKER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke the live slip, if there is one")
    void revoke(@PathVariable String reference) {
        slips.revoke(reference);
    }

    /** The address read too often; answered as a problem with 429 and how long to wait. */
    private static final class TooManyReads extends ErrorResponseException {

        private final HttpHeaders headers = new HttpHeaders();

        TooManyReads(Duration wait) {
            super(
                    HttpStatus.TOO_MANY_REQUESTS,
                    ProblemDetail.forStatus(HttpStatus.TOO_MANY_REQUESTS),
                    null,
                    "slip.wait.now",
                    new Object[] {SlipReads.seconds(wait)});
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(SlipReads.seconds(wait)));
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    /** What whoever holds the code may know. */
    record ShownJson(String reference, State state, Instant since, String zone, String office) {}

    /** For how long. */
    record DaysJson(@Nullable Integer days) {}

    /** A slip; {@code address} is told once, when it is printed. */
    record SlipJson(
            String reference,
            String pdf,
            Instant expiresAt,
            @Nullable String address) {}
}
