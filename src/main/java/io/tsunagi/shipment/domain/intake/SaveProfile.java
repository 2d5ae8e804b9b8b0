package io.tsunagi.shipment.domain.intake;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves a new or changed mapping profile. Files that were checked before keep the layout they were checked with. */
@Service
public class SaveProfile {

    private static final int LONGEST_NAME = 120;

    private final MappingProfiles profiles;
    private final SupplyChainMap map;
    private final AuditTrail audit;

    SaveProfile(MappingProfiles profiles, SupplyChainMap map, AuditTrail audit) {
        this.profiles = profiles;
        this.map = map;
        this.audit = audit;
    }

    /**
     * Saves it.
     *
     * @return the profile's id
     * @throws Refused when name, site or shipper are missing, or somebody else changed it first
     */
    @Transactional
    public UUID save(Command command) {
        List<Refusal> refusals = new ArrayList<>();
        String name = command.name().strip();
        String site = command.site().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            refusals.add(Refusal.at("name", "profile.name.needed"));
        }
        if (site.isEmpty() || site.length() > LONGEST_NAME) {
            refusals.add(Refusal.at("site", "profile.site.needed"));
        }
        if (map.partners().stream().noneMatch(partner -> partner.id().equals(command.partnerId()))) {
            refusals.add(Refusal.at("partnerId", "profile.shipper.needed"));
        }
        Refused.ifAny(refusals);
        UUID id = command.id() == null ? UUID.randomUUID() : command.id();
        UUID partner = command.partnerId();
        if (partner == null
                || !profiles.save(new MappingProfile(id, partner, name, site, command.layout(), command.version()))) {
            throw new Refused(Refusal.of("profile.changed-meanwhile"));
        }
        audit.record(new AuditTrail.Change("mapping-profile.saved", id.toString(), null, null, null, name));
        return id;
    }

    /**
     * What to save.
     *
     * @param id null for a new profile
     * @param version as it was read; 0 for a new profile
     */
    public record Command(
            @Nullable UUID id, @Nullable UUID partnerId, String name, String site, Layout layout, long version) {}
}
