package io.tsunagi.partner.domain;

import java.util.List;
import java.util.UUID;

/** Identifiers of partners: rows in, rows out. */
public interface Identifiers {

    /** Identifiers of a partner, by scheme and value. */
    List<Identifier> of(UUID partner);

    /** Every identifier, by partner. */
    List<Identifier> all();

    /** Adds identifiers in one statement; those that are there stay. Returns how many are new. */
    int add(List<Identifier> identifiers);

    /** Takes one away; false when it was gone already. */
    boolean remove(Identifier identifier);

    /** A number or code under which others know a partner. */
    record Identifier(UUID partnerId, IdentifierScheme scheme, String value) {}
}
