package io.tsunagi.partner.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The book of partners: rows in, rows out. */
public interface PartnerBook {

    /** Every partner, by code. */
    List<PartnerCard> partners();

    /** The partner with that code. */
    Optional<PartnerCard> partner(String code);

    /** The partner with that id. */
    Optional<PartnerCard> partner(UUID id);

    /** Writes a new partner. */
    void add(PartnerCard partner);

    /** Writes over a partner; false when somebody else changed it since that version. */
    boolean change(PartnerCard partner);

    /** Every system, by partner and name. */
    List<SystemCard> systems();

    /** The system with that id. */
    Optional<SystemCard> system(UUID id);

    /** Writes a new system. */
    void add(SystemCard system);

    /** Writes over a system; false when somebody else changed it since that version. */
    boolean change(SystemCard system);

    /** Every dependency. */
    List<DependencyCard> dependencies();

    /** The dependency with that id. */
    Optional<DependencyCard> dependency(UUID id);

    /** Writes a new dependency. */
    void add(DependencyCard dependency);

    /** Writes over a dependency; false when there is none with that id. */
    boolean change(DependencyCard dependency);

    /** Takes a dependency off the map; false when it was gone already. */
    boolean remove(UUID dependency);

    /** Contacts of every partner, round-the-clock ones of each first. */
    List<ContactCard> contacts();

    /** Contacts of a partner, round-the-clock ones first. */
    List<ContactCard> contacts(UUID partner);

    /** Writes a new contact. */
    void add(ContactCard contact);

    /** Writes over a contact; false when there is none with that id. */
    boolean change(ContactCard contact);

    /** Takes a contact out of the book; false when it was gone already. */
    boolean removeContact(UUID contact);
}
