package io.tsunagi.contact.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.contact.domain.check.AnswerCheck;
import io.tsunagi.contact.domain.check.Checks;
import io.tsunagi.contact.domain.check.CommunicationCheck;
import io.tsunagi.contact.domain.check.CommunicationCheck.Scope;
import io.tsunagi.contact.domain.check.ReadCheck;
import io.tsunagi.contact.domain.check.StartCheck;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Communications checks for programs; codes of links are never given out. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Communications checks", description = "Whether contacts answer at all")
class CheckApi {

    private static final int PAGE = 500;

    private final Checks checks;
    private final StartCheck starting;
    private final ReadCheck reading;
    private final AnswerCheck answering;

    CheckApi(Checks checks, StartCheck starting, ReadCheck reading, AnswerCheck answering) {
        this.checks = checks;
        this.starting = starting;
        this.reading = reading;
        this.answering = answering;
    }

    @GetMapping("/checks")
    @PreAuthorize(ContactDoors.HOUSE)
    @Operation(summary = "The newest 50 checks")
    List<CommunicationCheck> latest() {
        return checks.latest(50);
    }

    @PostMapping("/checks")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(ContactDoors.MANAGES)
    @Operation(summary = "Start a check; the same key a second time answers the first one's reference")
    Started start(@Valid @RequestBody NewCheck check) {
        return new Started(starting.start(new StartCheck.Command(
                check.key(), check.scope(), check.value() == null ? "" : check.value(), check.hours())));
    }

    @GetMapping(ContactDoors.CHECK)
    @PreAuthorize(ContactDoors.HOUSE)
    @Operation(
            summary =
                    "Figures and lines, the most critical first, 500 a page; after is the place of the last line before")
    ReadCheck.Sheet sheet(
            @PathVariable String ref,
            @RequestParam(defaultValue = "false") boolean answered,
            @RequestParam(defaultValue = "0") int after) {
        return reading.sheet(ref, answered, after, PAGE);
    }

    @PostMapping(ContactDoors.CHECK + "/lines/{id}/answer")
    @PreAuthorize(ContactDoors.CALLS)
    @Operation(summary = "Write down an answer by telephone")
    void answer(@PathVariable String ref, @PathVariable UUID id, @RequestBody Said said) {
        answering.byTelephone(ref, id, said.words() == null ? "" : said.words());
    }

    /** What to check: {@code value} is a partner's code, a disruption's reference or the number of a tier. */
    record NewCheck(
            @NotNull String key,
            @NotNull Scope scope,
            @Nullable String value,
            int hours) {}

    /** Reference of the check. */
    record Started(String reference) {}

    /** What they said. */
    record Said(@Nullable String words) {}
}
