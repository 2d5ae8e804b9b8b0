package io.tsunagi.shipment.domain.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The saved profiles. */
public interface MappingProfiles {

    /** Every profile, by shipper and name. */
    List<MappingProfile> all();

    /** The profile with that id. */
    Optional<MappingProfile> find(UUID id);

    /**
     * Stores a new profile, or a changed one when nobody changed it meanwhile.
     *
     * @return false when somebody else changed it first, or the name is taken
     */
    boolean save(MappingProfile profile);
}
