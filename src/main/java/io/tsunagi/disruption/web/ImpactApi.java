package io.tsunagi.disruption.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.disruption.domain.ImpactState;
import io.tsunagi.disruption.domain.SetImpact;
import io.tsunagi.disruption.domain.WidenReach;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How partners stand in a disruption, by REST. */
@RestController
@RequestMapping("/api/v1/disruptions/{reference}/impacts")
@Tag(name = "Impacts", description = "How each partner that is reached stands: potential, confirmed, none, restored")
class ImpactApi {

    private final ImpactViews views;
    private final SetImpact setImpact;
    private final WidenReach widen;

    ImpactApi(ImpactViews views, SetImpact setImpact, WidenReach widen) {
        this.views = views;
        this.setImpact = setImpact;
        this.widen = widen;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "How every partner stands that the disruption reaches, nearest first")
    List<ImpactViews.Row> list(@PathVariable String reference, Locale locale) {
        return views.rows(reference, locale);
    }

    @PostMapping("/widen")
    @PreAuthorize("hasAnyRole('MANAGER', 'COORDINATOR')")
    @Operation(summary = "Take in whom the map reaches only since the declaration; a second time changes nothing")
    List<ImpactViews.Row> widen(@PathVariable String reference, Locale locale) {
        widen.widen(reference);
        return views.rows(reference, locale);
    }

    @PutMapping("/{code}")
    @PreAuthorize("hasAnyRole('MANAGER', 'COORDINATOR')")
    @Operation(summary = "Say how a partner stands; the same again changes nothing")
    List<ImpactViews.Row> set(
            @PathVariable String reference, @PathVariable String code, @Valid @RequestBody Word word, Locale locale) {
        setImpact.set(new SetImpact.Command(
                reference, code, word.state(), word.expectedEnd(), word.note() == null ? "" : word.note()));
        return views.rows(reference, locale);
    }

    /** What somebody said of the partner. */
    record Word(
            @NotNull ImpactState state,
            @Nullable Instant expectedEnd,
            @Nullable String note) {}
}
