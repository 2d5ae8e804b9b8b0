package io.tsunagi.declaration;

import java.util.List;

/** Counts for the manager's page and the closing report. */
public interface DeclarationCounts {

    /** How many declarations of a disruption stand in each state; states with none are left out, in the order of work. */
    List<Tally> byState(String disruption);

    /** A count. */
    record Tally(DeclarationState state, long number) {}
}
