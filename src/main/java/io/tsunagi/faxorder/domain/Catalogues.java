package io.tsunagi.faxorder.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where catalogues and their editions are kept; nothing is ever deleted. */
public interface Catalogues {

    /** Adds a catalogue. */
    void add(Catalogue catalogue);

    /** Every catalogue, by name. */
    List<Catalogue> catalogues();

    /** Looks one up. */
    Optional<Catalogue> catalogue(String reference);

    /** Keeps others from loading into a catalogue until the transaction ends. */
    void lock(String catalogue);

    /** Adds an edition with its items. */
    void add(Edition edition, List<Item> items);

    /** Editions of a catalogue, the newest first. */
    List<Edition> editions(String catalogue);

    /** The edition that counts on a day. */
    Optional<Edition> edition(String catalogue, LocalDate day);

    /** Looks one up. */
    Optional<Edition> edition(UUID id);

    /** Items of an edition in their order. */
    List<Item> items(UUID edition);
}
