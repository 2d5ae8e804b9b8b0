package io.tsunagi.shipment.domain.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Drafts of profiles as they are stored. */
public interface ProfileDrafts {

    /** Stores a new one. */
    void add(ProfileDraft draft);

    /** The draft with that id. */
    Optional<ProfileDraft> find(UUID id);

    /** Drafts made before that moment. */
    List<ProfileDraft> madeBefore(Instant moment);

    /** Forgets one. */
    void remove(UUID id);
}
