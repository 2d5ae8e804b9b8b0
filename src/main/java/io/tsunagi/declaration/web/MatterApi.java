package io.tsunagi.declaration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.declaration.domain.HandleMatters;
import io.tsunagi.declaration.domain.Matter;
import io.tsunagi.declaration.domain.Matter.Settlement;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.declaration.domain.Seen;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/** What comes up beside the straight way of a declaration, by REST. */
@RestController
@RequestMapping("/api/v1/declarations/{reference}/matters")
@Tag(name = "Declarations")
class MatterApi {

    private final HandleMatters matters;
    private final Reading reading;

    MatterApi(HandleMatters matters, Reading reading) {
        this.matters = matters;
        this.reading = reading;
    }

    @GetMapping
    @PreAuthorize(Readers.MAY_READ)
    @Operation(
            summary = "Queries, inspections, out-of-hours notices and missing examiners of a declaration, oldest first")
    List<MatterJson> all(@PathVariable String reference) {
        return matters.of(reading.view(reference).declaration()).stream()
                .map(MatterJson::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('BROKER', 'EXAMINER')")
    @Operation(
            summary = "Record what came up",
            description =
                    "Words by kind: QUERY question, askedBy; INSPECTION place, subject; OUT_OF_HOURS work, hours; "
                            + "NO_EXAMINER reason")
    MatterJson raise(@PathVariable String reference, @RequestBody RaisedJson said) {
        Matter.Kind kind = said.kind();
        if (kind == null) {
            throw new Refused(Refusal.at("kind", "declaration.refused.required"));
        }
        int number = matters.raise(
                reference,
                kind,
                Seen.of(said.occurredAt(), said.writtenAt()),
                said.dueAt(),
                said.words() == null ? Map.of() : said.words());
        return one(reference, number);
    }

    @PostMapping("/{number}/settlement")
    @PreAuthorize("hasAnyRole('BROKER', 'MANAGER')")
    @Operation(
            summary = "Record how it was settled",
            description =
                    "Words by kind: QUERY answer; INSPECTION result (AS_DECLARED, DIFFERENT), note; OUT_OF_HOURS office; "
                            + "NO_EXAMINER office, arrangement (by a manager)")
    MatterJson settle(@PathVariable String reference, @PathVariable int number, @RequestBody SettledJson said) {
        matters.settle(
                reference,
                number,
                Seen.of(said.occurredAt(), said.writtenAt()),
                said.words() == null ? Map.of() : said.words());
        return one(reference, number);
    }

    private MatterJson one(String reference, int number) {
        return MatterJson.of(matters.of(reading.view(reference).declaration()).get(number - 1));
    }

    /** Came up. */
    record RaisedJson(
            Matter.@Nullable Kind kind,
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt,
            @Nullable Instant dueAt,
            @Nullable Map<String, String> words) {}

    /** Settled. */
    record SettledJson(
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt,
            @Nullable Map<String, String> words) {}

    /** One of them. */
    record MatterJson(
            int number,
            Matter.Kind kind,
            int edition,
            Instant occurredAt,
            @Nullable Instant dueAt,
            Map<String, String> words,
            boolean open,
            @Nullable Instant settledAt,
            @Nullable Boolean dropped,
            @Nullable Map<String, String> settlement) {

        static MatterJson of(Matter matter) {
            Settlement end = matter.settlement();
            return new MatterJson(
                    matter.number(),
                    matter.kind(),
                    matter.edition(),
                    matter.raised().occurredAt(),
                    matter.dueAt(),
                    matter.said(),
                    matter.open(),
                    end == null ? null : end.times().occurredAt(),
                    end == null ? null : end.dropped(),
                    end == null ? null : end.said());
        }
    }
}
