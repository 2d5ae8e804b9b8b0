package io.tsunagi.keying.domain;

/**
 * What a person sent for a field.
 *
 * @param position of the field
 * @param typed as typed; empty for a field that stands empty, and for one that the person cannot read
 * @param meaning the spelling in which two are compared
 * @param unreadable 判読不能: the person cannot read it
 * @param asWritten whether the text is no such value, and the person says that the sheet has it so
 */
public record Entry(int position, String typed, String meaning, boolean unreadable, boolean asWritten) {}
