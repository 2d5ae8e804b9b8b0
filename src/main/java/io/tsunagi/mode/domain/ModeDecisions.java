package io.tsunagi.mode.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Decisions on modes, which are only ever added. */
public interface ModeDecisions {

    /** Adds one. */
    void add(ModeDecision decision);

    /** All of a disruption, by lane, site and order of deciding. */
    List<ModeDecision> of(String disruption);

    /** Those of these disruptions, by disruption, in that order. */
    Map<String, List<ModeDecision>> of(Collection<String> disruptions);

    /** Lets one decision on a disruption be made at a time, until the transaction ends. */
    void lock(String disruption);
}
