package io.tsunagi.partner.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts that partners hold in systems of ours: rows in, rows out. */
public interface Accesses {

    /** Accounts of a partner, open ones first. */
    List<AccessCard> of(UUID partner);

    /** Every account. */
    List<AccessCard> all();

    /** The account with that id. */
    Optional<AccessCard> find(UUID id);

    /** Writes a new account; false when it is in the book already. */
    boolean add(AccessCard card);

    /** Writes over an account; false when there is none with that id. */
    boolean change(AccessCard card);
}
