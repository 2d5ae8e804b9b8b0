package io.tsunagi.bulletin.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored glossary. */
public interface Words {

    /** The newest version of each word that is not dropped, by its Japanese; at most 500. */
    List<Word> current();

    /** The newest version of one word, dropped or not. */
    Optional<Word> find(UUID id);

    /**
     * Adds a version.
     *
     * @return false when somebody else added that version; nothing is changed then
     */
    boolean add(Word word);
}
