package io.tsunagi.risk.domain.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where plans and their exercises are kept. */
public interface FallbackPlans {

    /** Adds a plan; false when the system has one of that name that stands. */
    boolean add(FallbackPlan plan);

    /** Writes over a plan. */
    void keep(FallbackPlan plan);

    /** The plan with that reference. */
    Optional<FallbackPlan> find(String reference);

    /** The same, and keeps others from changing it until the transaction ends. */
    Optional<FallbackPlan> lock(String reference);

    /** The standing plan of a system with that name. */
    Optional<FallbackPlan> named(UUID system, String name);

    /**
     * Standing plans, those never exercised first, then the longest due.
     *
     * @param after last plan of the page before; null for the first page
     */
    List<FallbackPlan> page(@Nullable FallbackPlan after, int limit);

    /** Standing plans of a partner, in the same order, at most 100. */
    List<FallbackPlan> of(UUID partner);

    /** How many standing plans were never exercised or are due again before that day. */
    long waiting(LocalDate today);

    /** Systems that have a plan that stands. */
    Set<UUID> systems();

    /** Adds an exercise; false when the very same one is there. */
    boolean add(Exercise exercise);

    /** Exercises of a plan, the newest first, at most 50. */
    List<Exercise> exercises(String plan);
}
