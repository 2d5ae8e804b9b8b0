package io.tsunagi.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.Goals;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.RecordDependency;
import io.tsunagi.partner.domain.RecordPartner;
import io.tsunagi.partner.domain.RecordSystem;
import io.tsunagi.partner.domain.SystemKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The supply-chain map by REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Partners", description = "Partners, their systems, and who needs which system for what")
class PartnerApi {

    private final SupplyChainMap map;
    private final PartnerBook book;
    private final RecordPartner recordPartner;
    private final RecordSystem recordSystem;
    private final RecordDependency recordDependency;

    PartnerApi(
            SupplyChainMap map,
            PartnerBook book,
            RecordPartner recordPartner,
            RecordSystem recordSystem,
            RecordDependency recordDependency) {
        this.map = map;
        this.book = book;
        this.recordPartner = recordPartner;
        this.recordSystem = recordSystem;
        this.recordDependency = recordDependency;
    }

    @GetMapping("/partners")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Every partner, by code")
    List<SupplyChainMap.Partner> partners() {
        return map.partners();
    }

    @PostMapping("/partners")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    @Operation(summary = "Add a partner; refused when the code is taken")
    Code add(@Valid @RequestBody NewPartner partner) {
        return new Code(recordPartner.record(new RecordPartner.Command(
                null, partner.code(), partner.nameJa(), partner.nameEn(), partner.kind(), 0)));
    }

    @GetMapping("/systems")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Every partner system, by partner and name")
    List<SupplyChainMap.PartnerSystem> systems() {
        return map.systems();
    }

    @PostMapping("/systems")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    @Operation(summary = "Add a system to a partner")
    Id add(@Valid @RequestBody NewSystem system) {
        return new Id(recordSystem.record(new RecordSystem.Command(
                null,
                system.partnerCode(),
                system.nameJa(),
                system.nameEn(),
                system.kind(),
                Duration.ofMinutes(system.rtoMinutes()),
                system.rloPercent(),
                0)));
    }

    @GetMapping("/dependencies")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Every dependency: who needs which system for what")
    List<DependencyCard> dependencies() {
        return book.dependencies();
    }

    @PostMapping("/dependencies")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    @Operation(summary = "Draw a dependency on the map")
    Id add(@Valid @RequestBody NewDependency dependency) {
        return new Id(recordDependency.record(new RecordDependency.Command(
                null,
                dependency.partnerCode(),
                dependency.systemId(),
                dependency.stopsSystemId(),
                dependency.impactJa(),
                dependency.impactEn(),
                dependency.source() == null ? "" : dependency.source(),
                dependency.goals() == null ? Goals.NONE : dependency.goals())));
    }

    /** A partner to add. */
    record NewPartner(
            @NotNull String code,
            @NotNull String nameJa,
            @NotNull String nameEn,
            @NotNull PartnerKind kind) {}

    /** A system to add. */
    record NewSystem(
            @NotNull String partnerCode,
            @NotNull String nameJa,
            @NotNull String nameEn,
            @NotNull SystemKind kind,
            int rtoMinutes,
            int rloPercent) {}

    /** A dependency to draw; {@code stopsSystemId} is an own system of the partner that stops with it. */
    record NewDependency(
            @NotNull String partnerCode,
            @NotNull UUID systemId,
            @Nullable UUID stopsSystemId,
            @NotNull String impactJa,
            @NotNull String impactEn,
            @Nullable String source,
            @Nullable Goals goals) {}

    /** The code of what was added. */
    record Code(String code) {}

    /** The id of what was added. */
    record Id(UUID id) {}
}
