package io.tsunagi.risk.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where evidence and files are kept; both are only ever added to. */
public interface EvidenceRows {

    /** Adds a piece; it takes the place of earlier ones of the same partner and item. */
    void add(Evidence evidence);

    /** What counts of every partner: the newest piece of each item, lapsed ones too; one statement. */
    List<Evidence> newest();

    /** What counts of one partner. */
    List<Evidence> newest(UUID partner);

    /** What ever counted of a partner, the newest first, at most 100. */
    List<Evidence> history(UUID partner);

    /** Pieces that count and end between these days, the first first. */
    List<Evidence> ending(LocalDate from, LocalDate until, int limit);

    /** Keeps a file. The same bytes for the same item of the same partner are there once; answers the id under which they are. */
    UUID add(GivenFile file, byte[] content);

    /** A file without its content. */
    Optional<GivenFile> file(UUID id);

    /** Files that came with a questionnaire, the first first. */
    List<GivenFile> files(String questionnaire);

    /** A file's content. */
    Optional<byte[]> content(UUID id);
}
