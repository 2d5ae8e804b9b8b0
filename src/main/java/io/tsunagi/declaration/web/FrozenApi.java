package io.tsunagi.declaration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.declaration.domain.FreezeCases;
import io.tsunagi.declaration.domain.FreezeCases.News;
import io.tsunagi.declaration.domain.frozen.FrozenCase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Electronic declarations in flight, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Declarations in flight", description = "Electronic declarations as last heard, and frozen at the approval")
class FrozenApi {

    private final FreezeCases freezing;

    FrozenApi(FreezeCases freezing) {
        this.freezing = freezing;
    }

    @GetMapping("/disruptions/{disruption}/frozen-cases")
    @PreAuthorize(Readers.MAY_READ)
    @Operation(summary = "How each electronic declaration in flight stood when the fallback was approved, at most 500")
    List<FrozenCase> frozen(@PathVariable("disruption") String reference) {
        return freezing.frozen(reference);
    }

    @PutMapping("/electronic-cases")
    @PreAuthorize("hasRole('BROKER')")
    @Operation(summary = "Tell how electronic declarations stand, at most 1,000; older news than known changes nothing")
    void tell(@RequestBody NewsJson said) {
        freezing.hear(said.cases().stream().limit(1_000).map(CaseJson::news).toList());
    }

    /** How declarations stand. */
    record NewsJson(List<CaseJson> cases) {}

    /** One of them. */
    record CaseJson(
            @Nullable UUID partnerId,
            @Nullable String billNumber,
            @Nullable String invoiceNumber,
            @Nullable String electronicReference,
            @Nullable String lastConfirmed,
            @Nullable Instant confirmedAt) {

        private News news() {
            return new News(
                    partnerId,
                    billNumber == null ? "" : billNumber,
                    invoiceNumber == null ? "" : invoiceNumber,
                    electronicReference == null ? "" : electronicReference,
                    lastConfirmed,
                    confirmedAt);
        }
    }
}
