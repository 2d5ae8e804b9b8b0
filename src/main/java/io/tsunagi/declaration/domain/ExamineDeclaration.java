package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.PaperDeclaration.Remark;
import io.tsunagi.shared.Refused;
import io.tsunagi.tariff.Tariff;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The examination by a 通関士 (通関業法14条), who is never somebody that typed into the draft. The database refuses it too. */
@Service
public class ExamineDeclaration {

    private static final String STEP = "UserTask_Examine";

    private final CaseFile file;
    private final Workflows workflows;
    private final Tariff tariff;
    private final RequiredDocuments documents;

    ExamineDeclaration(CaseFile file, Workflows workflows, Tariff tariff, RequiredDocuments documents) {
        this.file = file;
        this.workflows = workflows;
        this.tariff = tariff;
        this.documents = documents;
    }

    /**
     * Puts the examiner's name under it; a second time by the same examiner changes nothing.
     *
     * @throws Refused when the examiner drafted it, or a rule no longer holds
     */
    @Transactional
    public void pass(String reference) {
        PaperDeclaration before = file.open(reference);
        if (before.state() == DeclarationState.PASSED && file.who().equals(before.examiner())) {
            return;
        }
        PaperDeclaration after = before.passed(file.who());
        Refused.ifAny(DraftCheck.of(before.content(), tariff)
                .and(documents.missing(before.content()))
                .refusals());
        file.put(before, after, "declaration.passed", "");
        workflows.complete(reference, STEP, file.who(), Map.of("examination", "PASSED"));
    }

    /**
     * Gives it back to the drafters; a second time with the same remark changes nothing.
     *
     * @param box key of the box the remark belongs to; empty for the whole form
     * @param text what is wrong and what would be right
     */
    @Transactional
    public void giveBack(String reference, String box, String text) {
        Map<String, String> said =
                new Words().may("box", box).must("remark", text).said();
        Remark remark = new Remark(said.getOrDefault("box", ""), said.getOrDefault("remark", ""));
        PaperDeclaration before = file.open(reference);
        if (before.state() == DeclarationState.DRAFT && remark.equals(before.remark())) {
            return;
        }
        PaperDeclaration after = before.givenBack(file.who(), remark);
        file.put(before, after, "declaration.returned", remark.box() + ": " + remark.text());
        workflows.complete(reference, STEP, file.who(), Map.of("examination", "GIVEN_BACK"));
    }
}
