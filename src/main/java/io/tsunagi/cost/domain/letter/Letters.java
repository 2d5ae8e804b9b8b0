package io.tsunagi.cost.domain.letter;

import java.util.List;
import java.util.Optional;

/** Where letters are kept. */
public interface Letters {

    /** Adds a draft; false when one of the form with that key is there, and nothing is changed. */
    boolean add(String key, Letter letter);

    /** The letter that was made by the form with that key. */
    Optional<Letter> byKey(String key);

    /** The letter with that reference. */
    Optional<Letter> find(String reference);

    /** The same, and keeps others from changing it until the transaction ends. */
    Optional<Letter> lock(String reference);

    /** Writes down that it was signed or withdrawn. */
    void end(Letter ended);

    /** Letters of a disruption, newest first, at most 200. */
    List<Letter> of(String disruption);

    /** Letters that list an entry, newest first, at most 50. */
    List<Letter> naming(String entry);

    /** Drafts that somebody other than that person wrote, oldest first, at most 200. */
    List<Letter> toSign(String notBy);
}
