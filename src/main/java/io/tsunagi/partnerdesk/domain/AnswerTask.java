package io.tsunagi.partnerdesk.domain;

import io.tsunagi.partnerdesk.domain.PartnerTask.State;
import io.tsunagi.shared.MediaKind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody of the partner answers a task. The task is found in the partner's own rows or not at all. A file is believed to be what
 * its bytes are and nothing else; it is given out as a download only and never opened here.
 */
@Service
public class AnswerTask {

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int MOST_FILES = 10;

    private final PartnerTasks tasks;
    private final TaskFile file;

    AnswerTask(PartnerTasks tasks, TaskFile file) {
        this.tasks = tasks;
        this.file = file;
    }

    /**
     * Answers; the same words and bytes again while the answer waits change nothing.
     *
     * @param name what the file was called
     * @param content empty when no file comes with it
     * @throws Refused at {@code words} or {@code file}, or when the task is over
     */
    @Transactional
    public void answer(String reference, String words, String name, byte[] content) {
        PartnerTask task = file.open(reference);
        String said = TaskFile.words("words", words);
        if (task.state().isOver()) {
            throw new Refused(Refusal.of("partnerdesk.refused.over"));
        }
        if (content.length > 0) {
            keep(task, name, content);
        }
        boolean again = task.state() == State.ANSWERED
                && tasks.replies(reference).stream()
                        .reduce((first, next) -> next)
                        .filter(last -> last.byPartner() && last.words().equals(said))
                        .isPresent();
        if (!again) {
            file.move(task, State.ANSWERED, "partnerdesk.task-answered", file.said(true, said));
        }
    }

    private void keep(PartnerTask task, String name, byte[] content) {
        if (content.length > LARGEST) {
            throw new Refused(Refusal.at("file", "partnerdesk.refused.file-size", LARGEST / 1024 / 1024));
        }
        MediaKind kind = MediaKind.of(content)
                .orElseThrow(() -> new Refused(Refusal.at("file", "partnerdesk.refused.file-kind")));
        if (tasks.files(task.reference()).size() >= MOST_FILES) {
            throw new Refused(Refusal.at("file", "partnerdesk.refused.files", MOST_FILES));
        }
        GivenFile given = new GivenFile(
                UUID.randomUUID(),
                task.reference(),
                kind.named(name),
                kind.mediaType(),
                content.length,
                file.who(),
                file.now());
        if (tasks.add(task, given, content)) {
            file.record("partnerdesk.file-given", task, null, task.state().name());
        }
    }
}
