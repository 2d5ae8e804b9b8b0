package io.tsunagi.workflow;

import io.tsunagi.workflow.WorkItems.WorkItem;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the list of work as the engine opens and closes user tasks, in the engine's own transaction. */
@Component
class TaskListening {

    private final WorkItemRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TaskListening(WorkItemRows rows, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> {
                WorkItem item = item(task);
                rows.add(item);
                events.publishEvent(new StepReached(item.businessKey()));
            }
            case TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE ->
                rows.remove(UUID.fromString(task.getId()));
            default -> {
                // assignments and time-outs do not change the list
            }
        }
    }

    private WorkItem item(DelegateTask task) {
        String businessKey = task.getExecution().getProcessBusinessKey();
        String page = task.getBpmnModelElementInstance().getCamundaFormKey();
        String process = task.getProcessDefinitionId().replaceFirst(":.*", "");
        Date due = task.getDueDate();
        return new WorkItem(
                UUID.fromString(task.getId()),
                process,
                task.getTaskDefinitionKey(),
                businessKey,
                task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(""),
                task.getPriority(),
                due == null ? null : due.toInstant(),
                clock.instant(),
                page == null ? "" : page.replace("{reference}", businessKey),
                null);
    }

    /** A case has reached a user task; what people already did there can be taken in once this is committed. */
    record StepReached(String businessKey) {}
}
