package io.tsunagi.filing.domain;

import io.tsunagi.filing.FilingState;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves what was typed into a filing, right or wrong, and submits a complete one for examination. */
@Service
public class EditFiling {

    private final FilingFile file;
    private final FilingForms forms;
    private final Workflows workflows;

    EditFiling(FilingFile file, FilingForms forms, Workflows workflows) {
        this.file = file;
        this.forms = forms;
        this.workflows = workflows;
    }

    /**
     * Keeps everything that was typed.
     *
     * @param dueAt until when it is to be handed in; null when nothing presses
     * @param seenVersion version the person saw; null when it does not matter
     * @throws Refused when the fields are locked, a name is no field of the form, or somebody else saved since
     */
    @Transactional
    public void save(String reference, FilingContent typed, @Nullable Instant dueAt, @Nullable Long seenVersion) {
        Filing before = file.open(reference);
        forms.refuseStrangers(forms.of(before.begun()), typed);
        Instant due = dueAt == null ? null : dueAt.truncatedTo(ChronoUnit.MICROS);
        if (before.content().equals(typed) && Objects.equals(before.dueAt(), due)) {
            return;
        }
        if (seenVersion != null && seenVersion != before.version()) {
            throw new Refused(Refusal.of("filing.refused.saved-by-other"));
        }
        file.putTyped(before.typed(typed, due, file.who().login()));
    }

    /**
     * Hands the saved draft to the examiners; a second time changes nothing.
     *
     * @throws Refused with every field that is wrong
     */
    @Transactional
    public void submit(String reference) {
        Filing before = file.open(reference);
        if (before.state() == FilingState.SUBMITTED) {
            return;
        }
        FilingContent content = before.content().withoutEmptyLines();
        Filing after = before.typed(content, before.dueAt(), file.who().login()).submitted();
        Refused.ifAny(forms.check(after));
        file.put(before, after, "filing.submitted", "");
        workflows.complete(reference, "UserTask_DraftFiling", file.who().login(), Map.of());
    }
}
