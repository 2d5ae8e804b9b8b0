package io.tsunagi.contact.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.contact.domain.call.Call;
import io.tsunagi.contact.domain.call.Call.Direction;
import io.tsunagi.contact.domain.call.Call.Reached;
import io.tsunagi.contact.domain.call.Calls;
import io.tsunagi.contact.domain.call.RecordCall;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
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

/** The log of calls for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Calls", description = "Who was told what when")
class CallApi {

    private final Calls calls;
    private final RecordCall recording;
    private final ContactWords words;

    CallApi(Calls calls, RecordCall recording, ContactWords words) {
        this.calls = calls;
        this.recording = recording;
        this.words = words;
    }

    @PostMapping("/calls")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(ContactDoors.CALLS)
    @Operation(summary = "Enter a call; the same key a second time answers the first one's reference")
    Entered enter(@Valid @RequestBody CallJson call) {
        Instant now = words.times().now().truncatedTo(ChronoUnit.MICROS);
        Instant occurred = Objects.requireNonNullElse(call.occurredAt(), now);
        return new Entered(recording.record(new RecordCall.Command(
                call.key(),
                call.disruption(),
                words.partnerId(call.partner()),
                call.contact(),
                call.direction(),
                call.reached(),
                text(call.who()),
                text(call.address()),
                text(call.said()),
                text(call.asked()),
                call.againAt(),
                call.bulletin(),
                occurred.truncatedTo(ChronoUnit.MICROS),
                Objects.requireNonNullElse(call.writtenAt(), occurred).truncatedTo(ChronoUnit.MICROS),
                call.follows(),
                call.corrects())));
    }

    @GetMapping("/disruptions/{ref}/calls")
    @PreAuthorize(ContactDoors.HOUSE)
    @Operation(
            summary =
                    "Calls of a disruption, newest first, at most 100 a page; before is the last reference of the page before")
    List<Call> ofDisruption(@PathVariable String ref, @RequestParam(required = false) @Nullable String before) {
        return calls.page(ref, null, before, CallViews.PAGE);
    }

    @GetMapping("/partners/{code}/calls")
    @PreAuthorize(ContactDoors.HOUSE)
    @Operation(summary = "Calls with a partner, newest first, at most 100 a page")
    List<Call> ofPartner(@PathVariable String code, @RequestParam(required = false) @Nullable String before) {
        return calls.page(null, words.partner(code).id(), before, CallViews.PAGE);
    }

    @GetMapping("/calls/due")
    @PreAuthorize(ContactDoors.HOUSE)
    @Operation(summary = "Calls after which somebody is to be called again, the most urgent first")
    List<Call> due() {
        return calls.again(CallViews.PAGE);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** A call; {@code partner} is its code, {@code key} tells this call from others, times that are left out are now. */
    record CallJson(
            @NotNull String key,
            @Nullable String disruption,
            @Nullable String partner,
            @Nullable UUID contact,
            @NotNull Direction direction,
            @NotNull Reached reached,
            @Nullable String who,
            @Nullable String address,
            @Nullable String said,
            @Nullable String asked,
            @Nullable Instant againAt,
            @Nullable String bulletin,
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt,
            @Nullable String follows,
            @Nullable String corrects) {}

    /** Reference of the entry. */
    record Entered(String reference) {}
}
