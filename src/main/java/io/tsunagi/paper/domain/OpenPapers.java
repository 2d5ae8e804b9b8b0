package io.tsunagi.paper.domain;

import java.util.Collection;
import java.util.Map;

/** How many papers have no fate yet, from counts that the database keeps and never by counting papers. */
public interface OpenPapers {

    /** The numbers of these disruptions, in one question; those without an open paper are left out. */
    Map<String, Long> of(Collection<String> disruptions);

    /** Replaces the appended changes behind {@link #of} by their sums; the numbers do not change. */
    void fold();
}
