package io.tsunagi.filing.domain;

import io.tsunagi.filing.FilingState;
import io.tsunagi.filing.domain.Filing.Remark;
import io.tsunagi.identity.Role;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The examination by somebody who did not draft it. The database refuses a drafter too. */
@Service
public class ExamineFiling {

    private final FilingFile file;
    private final FilingForms forms;
    private final Workflows workflows;

    ExamineFiling(FilingFile file, FilingForms forms, Workflows workflows) {
        this.file = file;
        this.forms = forms;
        this.workflows = workflows;
    }

    /**
     * Passes it; a second time by the same examiner changes nothing.
     *
     * @throws Refused when the examiner drafted it or has not the role the form asks for, or something is wrong by now
     */
    @Transactional
    public void pass(String reference) {
        Filing before = file.open(reference);
        if (before.state() == FilingState.PASSED && file.who().login().equals(before.examiner())) {
            return;
        }
        Filing after = before.passed(file.who());
        Refused.ifAny(forms.check(after));
        file.put(before, after, "filing.passed", "");
        complete(before, "PASSED");
    }

    /**
     * Gives it back to the drafters; a second time with the same words changes nothing.
     *
     * @param box name of the field the words belong to; empty for the whole form
     * @param text what is wrong and what would be right
     */
    @Transactional
    public void giveBack(String reference, String box, String text) {
        Map<String, String> said =
                new Said().may("box", box).must("remark", text).words();
        Remark remark = new Remark(said.getOrDefault("box", ""), said.getOrDefault("remark", ""));
        Filing before = file.open(reference);
        if (before.state() == FilingState.DRAFT && remark.equals(before.remark())) {
            return;
        }
        Filing after = before.givenBack(file.who(), remark);
        file.put(before, after, "filing.returned", remark.box() + ": " + remark.text());
        complete(before, "GIVEN_BACK");
    }

    /**
     * Takes the examination of a passed filing back before it is printed; a second time with the same words changes nothing.
     *
     * @param to {@link FilingState#SUBMITTED} to have it examined again, {@link FilingState#DRAFT} to have it changed
     * @param reason what was overlooked
     * @throws Refused when it is not passed or printed already, and when the person may not examine it
     */
    @Transactional
    public void takeBack(String reference, FilingState to, String reason) {
        if (to != FilingState.SUBMITTED && to != FilingState.DRAFT) {
            throw new Refused(Refusal.at("to", "filing.refused.taken-back-to"));
        }
        Map<String, String> said = new Said().must("reason", reason).words();
        Remark remark = new Remark("", said.getOrDefault("reason", ""));
        Filing before = file.open(reference);
        if (before.state() == to && remark.equals(before.remark())) {
            return;
        }
        Filing after = before.takenBack(file.who(), to, remark);
        file.put(before, after, "filing.taken-back", remark.text());
        String examination = to == FilingState.DRAFT ? "GIVEN_BACK" : "EXAMINED_AGAIN";
        workflows.message(reference, "Message_FilingTakenBack", Map.of("examination", examination));
    }

    private void complete(Filing filing, String examination) {
        String step = filing.begun().examinedBy() == Role.MANAGER
                ? "UserTask_ExamineFilingAsManager"
                : "UserTask_ExamineFiling";
        workflows.complete(filing.reference(), step, file.who().login(), Map.of("examination", examination));
    }
}
