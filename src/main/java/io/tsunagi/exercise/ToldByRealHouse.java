package io.tsunagi.exercise;

/**
 * In the exercise: the real house said something.
 *
 * @param kind what it is, in a word that both sides know
 * @param text any text
 */
public record ToldByRealHouse(String kind, String text) {}
