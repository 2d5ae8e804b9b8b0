package io.tsunagi.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where browsers and programs watch the overview. */
@Controller
@PreAuthorize(RunningPages.READERS)
class OverviewStreamPages {

    private static final String AGAIN_SECONDS = "30";

    private final OverviewStreams streams;

    OverviewStreamPages(OverviewStreams streams) {
        this.streams = streams;
    }

    /** The version of the overview whenever it changes, as server-sent events; refused with 503 while too many watch. */
    @GetMapping(path = {"/overview/stream", "/api/v1/overview/stream"})
    ResponseEntity<SseEmitter> stream(HttpServletRequest request, Principal person) {
        return streams.open(person.getName(), request.getSession(false))
                .map(emitter -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("X-Accel-Buffering", "no")
                        .body(emitter))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS)
                        .build());
    }
}
