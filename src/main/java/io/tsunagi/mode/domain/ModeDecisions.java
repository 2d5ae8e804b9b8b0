package io.tsunagi.mode.domain;

import java.util.List;

/** Decisions on modes, which are only ever added. */
public interface ModeDecisions {

    /** Adds one. */
    void add(ModeDecision decision);

    /** All of a disruption, by lane, site and order of deciding. */
    List<ModeDecision> of(String disruption);

    /** Lets one decision on a disruption be made at a time, until the transaction ends. */
    void lock(String disruption);
}
