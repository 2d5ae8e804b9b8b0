package io.tsunagi.tracking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.AddressLimit;
import io.tsunagi.frame.NotHere;
import io.tsunagi.tracking.FindByReference.Found;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Self-service for programs, without a token. */
@RestController
@Tag(name = "Self-service", description = "State of a consignment or declaration by reference and check letter")
class TrackingApi {

    private final FindByReference finding;
    private final TrackingReads reads;

    TrackingApi(FindByReference finding, TrackingReads reads) {
        this.finding = finding;
        this.reads = reads;
    }

    @GetMapping("/api/v1/track/{reference}")
    @Operation(
            summary =
                    "How far it has got; a wrong check letter and an unknown number answer the same 404, too many reads 429")
    Found track(@PathVariable String reference, HttpServletRequest request) {
        Duration wait = reads.enter(request);
        if (!wait.isZero()) {
            throw new TooManyReads(wait);
        }
        return finding.find(reference).orElseThrow(() -> new NotHere("reference"));
    }

    /** The address asked too often; answered as a problem with 429 and how long to wait. */
    private static final class TooManyReads extends ErrorResponseException {

        private final HttpHeaders headers = new HttpHeaders();

        TooManyReads(Duration wait) {
            super(
                    HttpStatus.TOO_MANY_REQUESTS,
                    ProblemDetail.forStatus(HttpStatus.TOO_MANY_REQUESTS),
                    null,
                    "slip.wait.now",
                    new Object[] {AddressLimit.seconds(wait)});
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(AddressLimit.seconds(wait)));
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
