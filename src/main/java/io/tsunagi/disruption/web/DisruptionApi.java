package io.tsunagi.disruption.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.disruption.domain.ApproveFallback;
import io.tsunagi.disruption.domain.ChangeExpectedEnd;
import io.tsunagi.disruption.domain.CloseDisruption;
import io.tsunagi.disruption.domain.DeclareDisruption;
import io.tsunagi.disruption.domain.Kind;
import io.tsunagi.disruption.domain.Owner;
import io.tsunagi.disruption.domain.RecordSystemUp;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/** Disruptions by REST; every step from the declaration to the closing. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Disruptions", description = "Declare, approve, record the system's return, close")
class DisruptionApi {

    private final DisruptionViews views;
    private final DeclareDisruption declareDisruption;
    private final ApproveFallback approveFallback;
    private final RecordSystemUp recordSystemUp;
    private final ChangeExpectedEnd changeExpectedEnd;
    private final CloseDisruption closeDisruption;

    DisruptionApi(
            DisruptionViews views,
            DeclareDisruption declareDisruption,
            ApproveFallback approveFallback,
            RecordSystemUp recordSystemUp,
            ChangeExpectedEnd changeExpectedEnd,
            CloseDisruption closeDisruption) {
        this.views = views;
        this.declareDisruption = declareDisruption;
        this.approveFallback = approveFallback;
        this.recordSystemUp = recordSystemUp;
        this.changeExpectedEnd = changeExpectedEnd;
        this.closeDisruption = closeDisruption;
    }

    @GetMapping("/disruptions")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Disruptions, newest first, at most 200")
    List<DisruptionView> list(Locale locale) {
        return views.all(locale);
    }

    @GetMapping("/disruptions/{reference}")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "One disruption")
    DisruptionView one(@PathVariable String reference, Locale locale) {
        return views.view(reference, locale);
    }

    @PostMapping("/disruptions")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Declare a disruption; a second manager has to approve the fallback")
    DisruptionView declare(@Valid @RequestBody NewDisruption said, Locale locale) {
        String reference = declareDisruption.declare(new DeclareDisruption.Command(
                said.systemId(),
                said.kind(),
                said.owner(),
                said.cause(),
                said.authority(),
                said.authorityNumber(),
                said.occurredAt(),
                said.writtenAt(),
                said.expectedEnd()));
        return views.view(reference, locale);
    }

    @PostMapping("/disruptions/{reference}/approval")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Approve the fallback; never by the one who declared")
    DisruptionView approve(@PathVariable String reference, Locale locale) {
        approveFallback.approve(views.view(reference, locale).reference());
        return views.view(reference, locale);
    }

    @PostMapping("/disruptions/{reference}/false-alarm")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Say that it is a false alarm; never by the one who declared")
    DisruptionView reject(@PathVariable String reference, @Valid @RequestBody Reason why, Locale locale) {
        approveFallback.rejectAsFalseAlarm(views.view(reference, locale).reference(), why.reason());
        return views.view(reference, locale);
    }

    @PostMapping("/disruptions/{reference}/expected-end")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Change when it is expected to end; null when nobody knows any more")
    DisruptionView expectedEnd(@PathVariable String reference, @RequestBody ExpectedEnd end, Locale locale) {
        changeExpectedEnd.change(views.view(reference, locale).reference(), end.expectedEnd());
        return views.view(reference, locale);
    }

    @PostMapping("/disruptions/{reference}/system-up")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Record that the system is back")
    DisruptionView systemUp(@PathVariable String reference, @Valid @RequestBody Back back, Locale locale) {
        recordSystemUp.record(views.view(reference, locale).reference(), back.occurredAt(), back.writtenAt());
        return views.view(reference, locale);
    }

    @GetMapping("/disruptions/{reference}/obstacles")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "What still hinders closing, and how many of each")
    List<CloseDisruption.Left> obstacles(@PathVariable String reference, Locale locale) {
        return closeDisruption.all(views.view(reference, locale).reference());
    }

    @PostMapping("/disruptions/{reference}/closing")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Close it; refused with every obstacle that is left")
    DisruptionView close(@PathVariable String reference, Locale locale) {
        closeDisruption.close(views.view(reference, locale).reference());
        return views.view(reference, locale);
    }

    /** What the manager says; the time of entering is the server's. */
    record NewDisruption(
            @NotNull UUID systemId,
            @NotNull Kind kind,
            @NotNull Owner owner,
            @NotNull String cause,
            @Nullable String authority,
            @Nullable String authorityNumber,
            @NotNull Instant occurredAt,
            @NotNull Instant writtenAt,
            @Nullable Instant expectedEnd) {}

    /** Why it is a false alarm. */
    record Reason(@NotNull String reason) {}

    /** When it is expected to end. */
    record ExpectedEnd(@Nullable Instant expectedEnd) {}

    /** When the system came back, and when that was told. */
    record Back(@NotNull Instant occurredAt, @NotNull Instant writtenAt) {}
}
