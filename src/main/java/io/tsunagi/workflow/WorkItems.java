package io.tsunagi.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of work: one row per open user task, written with the task in one transaction, paged by key. */
public interface WorkItems {

    /**
     * A page of open work for any of the lanes, most urgent first (priority, due, id).
     *
     * @param lanes candidate groups, which are role names in lower case
     * @param after the last item of the page before, null for the first page
     * @param limit 1 to 200
     */
    List<WorkItem> page(Collection<String> lanes, @Nullable WorkItem after, int limit);

    /** Open work of one case. */
    List<WorkItem> of(String businessKey);

    /**
     * One open user task.
     *
     * @param id engine task id
     * @param process BPMN process id
     * @param step user task id; its text for people stands in the bundles as {@code work.<process>.<step>}
     * @param businessKey reference of the case
     * @param lane the candidate group that may take it
     * @param priority higher is sooner, 0 to 100
     * @param due when it must be done; null if nothing presses
     * @param page path of the page where it is done, from the task's form key with {@code {reference}} filled in
     * @param takenBy login of who has it in hand, see {@link WorkHands}; null while nobody has
     */
    record WorkItem(
            UUID id,
            String process,
            String step,
            String businessKey,
            String lane,
            int priority,
            @Nullable Instant due,
            Instant createdAt,
            String page,
            @Nullable String takenBy) {}
}
