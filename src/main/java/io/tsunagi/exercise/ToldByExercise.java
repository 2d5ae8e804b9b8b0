package io.tsunagi.exercise;

/**
 * In the real house: an exercise said something.
 *
 * @param reference of the exercise
 * @param kind what it is, in a word that both sides know
 * @param text any text
 */
public record ToldByExercise(String reference, String kind, String text) {}
