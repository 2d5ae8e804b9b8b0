package io.tsunagi.partnerdesk.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import io.tsunagi.partnerdesk.domain.PartnerTask.State;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The house asks something of a partner, and looks at what comes back. */
@Service
public class AskPartner {

    private final PartnerTasks tasks;
    private final TaskFile file;
    private final References references;
    private final Disruptions disruptions;

    AskPartner(PartnerTasks tasks, TaskFile file, References references, Disruptions disruptions) {
        this.tasks = tasks;
        this.file = file;
        this.references = references;
        this.disruptions = disruptions;
    }

    /**
     * Asks; the same words of the same partner a second time, while it is not over, give the first one's reference.
     *
     * @param disruption reference of a disruption that reaches the partner; empty when it belongs to none
     * @param dueAt by when; not in the past
     * @throws Refused at {@code words}, {@code dueAt} or {@code disruption}
     */
    @Transactional
    public String ask(UUID partner, String disruption, String words, @Nullable Instant dueAt) {
        String asked = TaskFile.words("words", words);
        if (dueAt == null || dueAt.isBefore(file.now())) {
            throw new Refused(Refusal.at("dueAt", "partnerdesk.refused.due"));
        }
        String reference = disruption.strip();
        if (!reference.isEmpty()
                && disruptions
                        .find(reference)
                        .filter(found -> found.partnerIds().contains(partner))
                        .isEmpty()) {
            throw new Refused(Refusal.at("disruption", "partnerdesk.refused.disruption"));
        }
        return tasks.of(partner).stream()
                .filter(known -> !known.state().isOver() && known.words().equals(asked))
                .map(PartnerTask::reference)
                .findFirst()
                .orElseGet(() -> add(partner, reference.isEmpty() ? null : reference, asked, dueAt));
    }

    /** Accepts the answer; a second time changes nothing. */
    @Transactional
    public void accept(String reference) {
        PartnerTask task = file.open(reference);
        if (task.state() == State.ACCEPTED) {
            return;
        }
        if (task.state() != State.ANSWERED) {
            throw new Refused(Refusal.of("partnerdesk.refused.not-answered"));
        }
        tasks.keep(task.in(State.ACCEPTED));
        file.record("partnerdesk.task-accepted", task, task.state().name(), "ACCEPTED");
    }

    /** Gives the answer back with the reason; the partner answers again. */
    @Transactional
    public void giveBack(String reference, String why) {
        PartnerTask task = file.open(reference);
        String words = TaskFile.words("why", why);
        if (task.state() == State.RETURNED) {
            return;
        }
        if (task.state() != State.ANSWERED) {
            throw new Refused(Refusal.of("partnerdesk.refused.not-answered"));
        }
        file.move(task, State.RETURNED, "partnerdesk.task-returned", file.said(false, words));
    }

    /** Calls the task off with the reason; one that is over stays as it is. */
    @Transactional
    public void callOff(String reference, String why) {
        PartnerTask task = file.open(reference);
        String words = TaskFile.words("why", why);
        if (!task.state().isOver()) {
            file.move(task, State.CALLED_OFF, "partnerdesk.task-called-off", file.said(false, words));
        }
    }

    /** A task that the house looks at. */
    @Transactional(readOnly = true)
    public PartnerTask find(String reference) {
        return tasks.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    private String add(UUID partner, @Nullable String disruption, String words, Instant dueAt) {
        PartnerTask task = new PartnerTask(
                references.next("TK").toString(),
                partner,
                disruption,
                words,
                dueAt.truncatedTo(ChronoUnit.MICROS),
                State.ASKED,
                file.who(),
                file.now(),
                0);
        tasks.add(task);
        file.record("partnerdesk.task-asked", task, null, "ASKED");
        return task.reference();
    }
}
