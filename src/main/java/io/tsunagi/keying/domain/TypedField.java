package io.tsunagi.keying.domain;

/**
 * What somebody typed into a field.
 *
 * @param text empty when the field stands empty on the sheet
 * @param unreadable the person cannot read it; a text is then dropped
 * @param asWritten the sheet has it so, although it is no such value
 */
public record TypedField(String text, boolean unreadable, boolean asWritten) {}
