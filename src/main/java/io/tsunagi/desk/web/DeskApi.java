package io.tsunagi.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.desk.domain.TakeNext;
import io.tsunagi.workflow.WorkItems.WorkItem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk by REST. */
@RestController
@Tag(name = "Work", description = "Open work of the token's role")
class DeskApi {

    private final Work work;
    private final TakeNext takeNext;

    DeskApi(Work work, TakeNext takeNext) {
        this.work = work;
        this.takeNext = takeNext;
    }

    @GetMapping("/api/v1/work-items")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Open work, most urgent first, 50 a page; give next as after for the page behind it")
    Work.Slice items(@RequestParam(required = false) @Nullable String after) {
        return work.page(after);
    }

    @PostMapping("/api/v1/work-items/next")
    @PreAuthorize("isAuthenticated()")
    @Operation(
            summary = "Take the most urgent free item in hand; 204 when nothing is free",
            description = "Send the same request (a UUID of your own) again and the answer is the same item.")
    ResponseEntity<WorkItem> next(@RequestBody Asking asking) {
        return takeNext.next(asking.request())
                .map(ResponseEntity::ok)
                .orElse(ResponseEntity.noContent().build());
    }

    @PostMapping("/api/v1/work-items/{id}/give-back")
    @PreAuthorize("isAuthenticated()")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give an item back for others; it is not handed to you again")
    void giveBack(@PathVariable UUID id) {
        takeNext.giveBack(id);
    }

    /** Who asks for the next item; the same request takes once. */
    record Asking(UUID request) {}
}
