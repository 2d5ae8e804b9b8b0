package io.tsunagi.paper.drill;

import io.tsunagi.drill.Stage;
import java.util.Set;

/** Sheets of a drill that nobody has in hand, so that no colleague can say in the evening what became of them. */
public interface NotInHand {

    /** References of those that are open, kind P. */
    Set<String> papers(Stage stage);
}
