package io.tsunagi.storage;

import io.tsunagi.shared.Reference;
import java.util.List;

/** Gives out running references, without gaps within a committed year: a rolled back transaction gives its number back. */
public interface References {

    /**
     * The next reference of a kind, in the present transaction, which must exist.
     *
     * @param kind see {@link Reference#kind()}
     */
    Reference next(String kind);

    /**
     * The next references of a kind, in order, in the present transaction, which must exist.
     *
     * @param count how many, at least 1
     */
    List<Reference> next(String kind, int count);
}
