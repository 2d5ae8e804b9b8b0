package io.tsunagi.paper.domain;

import io.tsunagi.paper.domain.form.FormDefinition.Box;

/** Says how much a box holds and what the type faces can draw. */
public interface BoxRoom {

    /** About how many full-width characters the box holds at its smallest type size; a comb holds one a cell. */
    int wide(Box box);

    /** How many characters of a text, from its beginning, fit into the box at its smallest type size. */
    int fitting(Box box, String text);

    /** The characters of a text that no type face draws, each once, in their order. */
    String missing(String text);
}
