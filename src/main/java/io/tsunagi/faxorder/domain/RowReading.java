package io.tsunagi.faxorder.domain;

/**
 * What a machine read in a row of a form.
 *
 * @param line of the item, from 1
 * @param value proposed quantity; empty for none
 * @param certain whether it counted as keyed once
 * @param percent how sure, 0 to 100
 * @param doubts why it was not certain, names separated by spaces; empty when it was
 */
public record RowReading(int line, String value, boolean certain, int percent, String doubts) {}
