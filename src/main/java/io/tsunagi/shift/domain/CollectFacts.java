package io.tsunagi.shift.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.DeskQueue;
import io.tsunagi.shift.domain.Handover.Down;
import io.tsunagi.shift.domain.Handover.Facts;
import io.tsunagi.shift.domain.Handover.Item;
import io.tsunagi.shift.domain.Handover.Queue;
import io.tsunagi.workflow.WorkItems;
import io.tsunagi.workflow.WorkItems.WorkItem;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at a desk as it stands this minute, with the eyes of who is signed in. */
@Component
public class CollectFacts {

    /** Most pieces of work that are named one by one. */
    static final int MOST = 20;

    private final Disruptions disruptions;
    private final WorkItems work;
    private final ObjectProvider<DeskQueue> queues;

    CollectFacts(Disruptions disruptions, WorkItems work, ObjectProvider<DeskQueue> queues) {
        this.disruptions = disruptions;
        this.work = work;
        this.queues = queues;
    }

    /** What is open at the desk. */
    public Facts of(ShiftDesk desk) {
        List<WorkItem> open = work.page(desk.lanes(), null, MOST + 1);
        return new Facts(
                disruptions.running().stream()
                        .map(one -> new Down(
                                one.reference(),
                                one.titleJa(),
                                one.titleEn(),
                                one.state().name()))
                        .toList(),
                queues.orderedStream()
                        .flatMap(queue -> queue.waiting().stream())
                        .filter(waiting -> desk.lanes().contains(waiting.lane()))
                        .map(waiting -> new Queue(waiting.message(), waiting.number(), waiting.due()))
                        .sorted(Comparator.comparing(Queue::due))
                        .toList(),
                open.stream().limit(MOST).map(CollectFacts::item).toList(),
                open.size() > MOST);
    }

    private static Item item(WorkItem item) {
        return new Item("work." + item.process() + "." + item.step(), item.businessKey(), item.due(), item.takenBy());
    }
}
