package io.tsunagi.brief.web;

import io.swagger.v3.oas.annotations.Operation;
import io.tsunagi.brief.domain.Brief;
import io.tsunagi.brief.domain.Briefs;
import io.tsunagi.brief.domain.MakeBrief;
import io.tsunagi.frame.NotHere;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Executive briefs for programs. */
@RestController
@RequestMapping("/api/v1/briefs")
class BriefApi {

    private final Briefs briefs;
    private final MakeBrief making;

    BriefApi(Briefs briefs, MakeBrief making) {
        this.briefs = briefs;
        this.making = making;
    }

    @PostMapping
    @PreAuthorize(BriefPages.MAY_MAKE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make the brief of this minute")
    Brief make(@RequestBody Brief.Words words) {
        return show(making.make(words));
    }

    @GetMapping("/{reference}")
    @PreAuthorize(BriefPages.MAY_READ)
    @Operation(summary = "A brief as it was made")
    Brief show(@PathVariable String reference) {
        return briefs.find(reference).orElseThrow(() -> new NotHere(reference));
    }
}
