package io.tsunagi.exercise;

/**
 * In the real house: an exercise came to another state.
 *
 * @param reference of the exercise
 * @param state what it came to
 */
public record ExerciseHouseChanged(String reference, ExerciseHouse.State state) {}
