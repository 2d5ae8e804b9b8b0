package io.tsunagi.bulletin.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored bulletins. */
public interface Bulletins {

    /** Adds a draft with its first version. */
    void add(Bulletin bulletin);

    /** Adds the present words as a further version. */
    void addVersion(Bulletin bulletin);

    /** Stores state, number, version, writer and publisher. */
    void store(Bulletin bulletin);

    /** The bulletin of that reference. */
    Optional<Bulletin> find(String reference);

    /** The bulletin made under that id, so that a form sent twice makes one. */
    Optional<Bulletin> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<Bulletin> locked(String reference);

    /** Every bulletin of a disruption, newest first. */
    List<Bulletin> of(String disruption);

    /** The published ones, in the order of their numbers. */
    List<Bulletin> published(String disruption);

    /** The published ones of several disruptions, by disruption and in the order of their numbers. */
    List<Bulletin> published(Collection<String> disruptions);

    /** Every version of the words, oldest first. */
    List<Version> versions(String reference);

    /** The next number of the series; others who ask wait until this transaction ends, and a rollback gives it back. */
    int nextNumber(String disruption);

    /**
     * Words as they were saved once.
     *
     * @param writtenBy login
     */
    record Version(int version, Boxes boxes, String writtenBy, Instant writtenAt) {}
}
