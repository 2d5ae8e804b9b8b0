package io.tsunagi.bulletin.domain;

import java.time.Instant;
import java.util.Optional;

/** The sheets that were printed. */
public interface Sheets {

    /** The run of a sheet that was printed before. */
    Optional<String> run(Bulletin bulletin, SheetOrder order);

    /** Keeps that it was printed. */
    void add(Bulletin bulletin, SheetOrder order, String run, String person, Instant at);
}
