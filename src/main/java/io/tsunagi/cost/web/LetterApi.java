package io.tsunagi.cost.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.cost.domain.letter.DraftLetter;
import io.tsunagi.cost.domain.letter.Letter;
import io.tsunagi.cost.domain.letter.SignLetter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Letters about costs for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Letters", description = "Force majeure notices, waiver requests and claims from templates")
class LetterApi {

    private final DraftLetter drafting;
    private final SignLetter signing;
    private final LetterDesk desk;
    private final CostViews views;

    LetterApi(DraftLetter drafting, SignLetter signing, LetterDesk desk, CostViews views) {
        this.drafting = drafting;
        this.signing = signing;
        this.desk = desk;
        this.views = views;
    }

    @GetMapping("/disruptions/{disruption}/letters")
    @PreAuthorize(CostDoors.MAY_READ)
    @Operation(summary = "Letters of a disruption, newest first, at most 200")
    List<Letter> list(@PathVariable("disruption") String disruption) {
        return views.letters(disruption);
    }

    @PostMapping("/disruptions/{disruption}/letters")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(CostDoors.MAY_CLAIM)
    @Operation(summary = "Draft a letter; the same key a second time answers the first one")
    Letter draft(@PathVariable("disruption") String disruption, @Valid @RequestBody NewLetter letter) {
        String language = Objects.requireNonNullElse(letter.language(), "");
        return desk.letter(drafting.draft(new DraftLetter.Command(
                letter.key(),
                disruption,
                letter.template(),
                language.equals("ja") ? Locale.JAPANESE : language.equals("en") ? Locale.ENGLISH : null,
                Objects.requireNonNullElse(letter.addressee(), ""),
                Objects.requireNonNullElse(letter.words(), ""),
                Objects.requireNonNullElse(letter.entries(), List.of()))));
    }

    @GetMapping(CostDoors.LETTER)
    @PreAuthorize(CostDoors.MAY_READ)
    @Operation(summary = "A letter with its words and numbers as they were drafted")
    Letter show(@PathVariable String ref) {
        return desk.letter(ref);
    }

    @PostMapping(CostDoors.LETTER + "/signature")
    @PreAuthorize(CostDoors.MAY_CLAIM)
    @Operation(summary = "Sign a letter that somebody else drafted, and print it; again changes nothing")
    Letter sign(@PathVariable String ref) {
        signing.sign(ref);
        return desk.letter(ref);
    }

    @PostMapping(CostDoors.LETTER + "/withdrawal")
    @PreAuthorize(CostDoors.MAY_CLAIM)
    @Operation(summary = "Give a draft up; again changes nothing")
    Letter withdraw(@PathVariable String ref) {
        signing.withdraw(ref);
        return desk.letter(ref);
    }

    /** A letter to draft; {@code language} is ja or en, {@code entries} are references of costs. */
    record NewLetter(
            @NotNull String key,
            @NotNull String template,
            @Nullable String language,
            @Nullable String addressee,
            @Nullable String words,
            @Nullable List<String> entries) {}
}
