package io.tsunagi.bulletin.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored recipients, removed ones left out. */
public interface Recipients {

    /**
     * Adds a recipient.
     *
     * @return false when the partner already has that address; nothing is changed then
     */
    boolean add(Recipient recipient);

    /** The recipient with that id. */
    Optional<Recipient> find(UUID id);

    /** Recipients of these partners, by address. */
    List<Recipient> of(Collection<UUID> partnerIds);

    /** Takes a recipient out; what was sent stays. */
    void remove(UUID id, String person, Instant now);
}
