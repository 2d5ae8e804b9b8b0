package io.tsunagi.shared;

/**
 * Whether this house is an exercise (訓練), so that everything it shows, prints and numbers can say so. One bean in every house.
 *
 * @param house reference of the exercise in the real house; empty in the real house itself
 * @param name what people call the exercise; empty in the real house
 */
public record ExerciseMark(String house, String name) {

    /** The real thing. */
    public static final ExerciseMark NONE = new ExerciseMark("", "");

    /** The word in both languages, for what people of either may read. */
    public static final String WORD = "訓練 EXERCISE";

    /** Whether nothing here is real. */
    public boolean isExercise() {
        return !house.isEmpty();
    }
}
