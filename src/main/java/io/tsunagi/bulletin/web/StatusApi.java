package io.tsunagi.bulletin.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.bulletin.PublicBoards;
import io.tsunagi.bulletin.domain.PublicStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public status for programs, open like the page. */
@RestController
@Tag(name = "Public status")
class StatusApi {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final PublicStatus status;
    private final List<PublicBoards.Annex> annexes;
    private final Clock clock;

    StatusApi(PublicStatus status, List<PublicBoards.Annex> annexes, Clock clock) {
        this.status = status;
        this.annexes = annexes;
        this.clock = clock;
    }

    @GetMapping("/status/status.json")
    @Operation(summary = "Running disruptions and their published bulletins; needs no token")
    ResponseEntity<StatusDocument> running() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(StatusDocument.of(clock.instant(), status.running(), this::more));
    }

    private List<String> more(String disruption) {
        return annexes.stream()
                .flatMap(annex -> annex.link(disruption).stream())
                .map(link -> link.path() + ".json")
                .toList();
    }
}
