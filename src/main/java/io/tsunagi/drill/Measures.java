package io.tsunagi.drill;

import java.util.OptionalLong;

/** Reads one figure of a drill from the records of the exercise. The feature whose records they are brings the bean. */
public interface Measures {

    /** What it reads; one bean for each. */
    Measure measure();

    /** The figure so far; empty when it has not come about yet, which is not zero. */
    OptionalLong read(Stage stage);
}
