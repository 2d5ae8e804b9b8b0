package io.tsunagi.contact.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.contact.domain.change.AskChange;
import io.tsunagi.contact.domain.change.CallBackChange;
import io.tsunagi.contact.domain.change.CallBackEntry.Outcome;
import io.tsunagi.contact.domain.change.CameBy;
import io.tsunagi.contact.domain.change.ChangeRequest;
import io.tsunagi.contact.domain.change.ChangeState;
import io.tsunagi.contact.domain.change.Changes;
import io.tsunagi.contact.domain.change.What;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests of changes and call backs for programs; bank accounts are given out masked only. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Changes", description = "Changes of bank account, address or route, done by a call back only")
class ChangeApi {

    private final Changes changes;
    private final AskChange asking;
    private final CallBackChange calling;
    private final ContactWords words;

    ChangeApi(Changes changes, AskChange asking, CallBackChange calling, ContactWords words) {
        this.changes = changes;
        this.asking = asking;
        this.calling = calling;
        this.words = words;
    }

    @GetMapping("/partners/{code}/changes")
    @PreAuthorize(ContactDoors.HOUSE)
    @Operation(summary = "What was asked for, newest first, at most 100")
    List<Shown> of(@PathVariable String code) {
        return changes.of(words.partner(code).id()).stream().map(Shown::of).toList();
    }

    @PostMapping("/partners/{code}/changes")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(ContactDoors.CALLS)
    @Operation(summary = "File a request; it changes nothing before somebody else called back")
    Asked ask(@PathVariable String code, @Valid @RequestBody NewChange change) {
        Instant now = words.times().now();
        Instant occurred = Objects.requireNonNullElse(change.occurredAt(), now).truncatedTo(ChronoUnit.MICROS);
        return new Asked(asking.ask(new AskChange.Command(
                change.key(),
                words.partner(code).code(),
                change.what(),
                change.contact(),
                change.cameBy(),
                change.askedBy(),
                change.after(),
                change.words() == null ? "" : change.words(),
                occurred,
                occurred)));
    }

    @PostMapping(ContactDoors.CHANGE + "/call-backs")
    @PreAuthorize(ContactDoors.CALLS)
    @Operation(summary = "Enter a call back to a contact whose number was verified before the request came")
    State callBack(@PathVariable String ref, @Valid @RequestBody NewCallBack call) {
        return new State(calling.callBack(new CallBackChange.Command(
                ref,
                call.contact(),
                call.outcome(),
                call.spokeWith() == null ? "" : call.spokeWith(),
                call.heard() == null ? "" : call.heard(),
                call.words() == null ? "" : call.words(),
                call.key())));
    }

    /** A request; {@code key} tells it from others, {@code contact} is needed for what stands on a card. */
    record NewChange(
            @NotNull String key,
            @NotNull What what,
            @Nullable UUID contact,
            @NotNull CameBy cameBy,
            @NotNull String askedBy,
            @NotNull String after,
            @Nullable String words,
            @Nullable Instant occurredAt) {}

    /** A call back; {@code heard} is the bank account as they read it out. */
    record NewCallBack(
            @NotNull String key,
            @NotNull UUID contact,
            @NotNull Outcome outcome,
            @Nullable String spokeWith,
            @Nullable String heard,
            @Nullable String words) {}

    /** Reference of the request. */
    record Asked(String reference) {}

    /** Where the request stands. */
    record State(ChangeState state) {}

    /** A request without anything sealed. */
    record Shown(
            String reference,
            What what,
            @Nullable UUID contact,
            CameBy cameBy,
            String before,
            String after,
            Instant occurredAt,
            Instant enteredAt,
            String enteredBy,
            ChangeState state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        static Shown of(ChangeRequest request) {
            return new Shown(
                    request.reference(),
                    request.what(),
                    request.contactId(),
                    request.cameBy(),
                    request.before(),
                    request.after(),
                    request.times().occurredAt(),
                    request.times().enteredAt(),
                    request.enteredBy(),
                    request.state(),
                    request.decidedBy(),
                    request.decidedAt());
        }
    }
}
