package io.tsunagi.drill.line;

/**
 * To the exercise, kind {@code drill.desk}, as JSON: who plays the steps of a desk from now on.
 *
 * @param desk login of the colleague in the scenario, or {@code *} for all
 * @param byPerson whether people do them; otherwise the player does
 */
public record DeskTaken(String desk, boolean byPerson) {

    /** Word over the line. */
    public static final String KIND = "drill.desk";
}
