package io.tsunagi.shipment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shipment.domain.intake.Layout;
import io.tsunagi.shipment.domain.intake.MappingProfile;
import io.tsunagi.shipment.domain.intake.MappingProfiles;
import io.tsunagi.shipment.domain.intake.SaveProfile;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Mapping profiles for programs. */
@RestController
@Tag(name = "Mapping profiles")
class ProfileApi {

    private final MappingProfiles profiles;
    private final SaveProfile saveProfile;

    ProfileApi(MappingProfiles profiles, SaveProfile saveProfile) {
        this.profiles = profiles;
        this.saveProfile = saveProfile;
    }

    @GetMapping("/api/v1/mapping-profiles")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "Every mapping profile")
    List<MappingProfile> list() {
        return profiles.all();
    }

    @GetMapping("/api/v1/mapping-profiles/{id}")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "One mapping profile")
    MappingProfile show(@PathVariable UUID id) {
        return profiles.find(id).orElseThrow(() -> new NotHere(id.toString()));
    }

    @PostMapping("/api/v1/mapping-profiles")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Make a mapping profile")
    MappingProfile add(@RequestBody Request request) {
        return show(saveProfile.save(request.command(null)));
    }

    @PutMapping("/api/v1/mapping-profiles/{id}")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Change a mapping profile; the version must be the one that was read")
    MappingProfile change(@PathVariable UUID id, @RequestBody Request request) {
        return show(saveProfile.save(request.command(id)));
    }

    /** A profile to save. */
    record Request(UUID partnerId, String name, String site, Layout layout, long version) {

        SaveProfile.Command command(@Nullable UUID id) {
            return new SaveProfile.Command(id, partnerId, name, site, layout, version);
        }
    }
}
