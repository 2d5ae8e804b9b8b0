package io.tsunagi.mode;

import io.tsunagi.shared.Refusal;
import java.util.Optional;

/**
 * Says whether goods of a disruption may go by the partner's system again; the feature that owns the reconnection implements it, and every
 * one that does is asked before the axis of the system is widened.
 */
public interface ReconnectionRule {

    /**
     * Why not, in words of a manager with what would be right; empty when it may.
     *
     * @param disruption reference of the disruption
     * @param site code of the site
     */
    Optional<Refusal> hindered(String disruption, String site);
}
