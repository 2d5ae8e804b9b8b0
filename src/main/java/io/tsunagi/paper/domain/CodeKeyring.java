package io.tsunagi.paper.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign codes: the newest signs, and every one that was not withdrawn is believed, so that sheets printed before a
 * change of key stay readable. Public halves are kept in the database, private ones in files beside it.
 */
public interface CodeKeyring {

    /**
     * One key as the database knows it.
     *
     * @param number from 1; the highest one that is not withdrawn signs
     * @param id first two bytes of the hash of the public key, as each code names it
     * @param publicKey 32 bytes (RFC 8032)
     * @param withdrawnAt since when its codes are no longer believed; null while they are
     */
    record Known(
            int number,
            int id,
            byte[] publicKey,
            Instant madeAt,
            String madeBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy) {}

    /** Every key, the newest first. */
    List<Known> all();

    /** The key of that id, withdrawn or not. */
    Optional<Known> find(int id);

    /**
     * Adds a key.
     *
     * @return false when its number or its id is taken; nothing is changed then
     */
    boolean add(Known key);

    /** Marks a key as no longer believed; one that already is stays as it was. */
    void withdraw(int number, Instant at, String by);

    /** Lets one person at a time change the keys, until the end of the transaction. */
    void lock();
}
