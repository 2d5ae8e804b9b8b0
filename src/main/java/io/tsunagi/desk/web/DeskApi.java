package io.tsunagi.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk by REST. */
@RestController
@Tag(name = "Work", description = "Open work of the token's role")
class DeskApi {

    private final Work work;

    DeskApi(Work work) {
        this.work = work;
    }

    @GetMapping("/api/v1/work-items")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Open work, most urgent first, 50 a page; give next as after for the page behind it")
    Work.Slice items(@RequestParam(required = false) @Nullable String after) {
        return work.page(after);
    }
}
