package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.domain.Matter.Settlement;
import java.util.List;

/** Where the matters of declarations are kept; they are added and settled once, never changed. */
public interface Matters {

    /** All of a declaration, oldest first. */
    List<Matter> of(PaperDeclaration declaration);

    /** Adds one. */
    void add(PaperDeclaration declaration, Matter matter);

    /** Settles an open one. */
    void settle(PaperDeclaration declaration, int number, Settlement settlement);
}
