package io.tsunagi.disruption;

/** Something that hinders the closing of a disruption as long as its number is not zero; features implement it. */
public interface ClosingObstacle {

    /** Key of its text in the bundles, for instance {@code obstacle.papers}; the text takes the number as {0}. */
    String message();

    /** Path of the page where people remove it. */
    String page(String disruptionReference);

    /** How many are left. */
    long open(String disruptionReference);
}
