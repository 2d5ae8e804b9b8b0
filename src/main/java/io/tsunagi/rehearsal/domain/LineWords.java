package io.tsunagi.rehearsal.domain;

import io.tsunagi.drill.line.DeskTaken;
import io.tsunagi.drill.line.Figures;
import io.tsunagi.drill.line.Happened;
import java.util.Optional;

/** Reads and writes what goes over the line between the real house and an exercise. */
public interface LineWords {

    /** What happened; empty when the text is not understood. */
    Optional<Happened> happened(String text);

    /** The score so far; empty when the text is not understood. */
    Optional<Figures> figures(String text);

    /** Who plays a desk, as it is told to the exercise. */
    String written(DeskTaken taken);
}
