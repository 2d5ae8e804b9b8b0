package io.tsunagi.keying.domain;

import io.tsunagi.paper.FieldKind;
import java.util.List;

/** Counts of what was keyed, over all jobs. */
public interface Figures {

    /** The newest sampled fields that two people keyed, at most so many. */
    Compared sample(int newest);

    /** By kind of field, those with fields only. */
    List<OfKind> byKind();

    /**
     * Fields that were keyed by two.
     *
     * @param differing those in which the two did not mean the same
     */
    record Compared(long compared, long differing) {}

    /**
     * Fields of a kind.
     *
     * @param keyed sent at least once
     * @param people compared between two people
     * @param machine compared between a person and a certain reading
     * @param unreadable that nobody could read
     */
    record OfKind(FieldKind kind, long keyed, Compared people, Compared machine, long unreadable) {}
}
