package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.People;
import io.tsunagi.identity.Person;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.shared.Refused;
import io.tsunagi.tariff.DutyAndTax;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints a passed declaration in its three copies and locks every field: from then on, what is on paper is what is here. */
@Service
public class PrintDeclaration {

    private final CaseFile file;
    private final Declarations declarations;
    private final CaseNumbers numbers;
    private final PaperPress press;
    private final People people;
    private final Workflows workflows;

    PrintDeclaration(
            CaseFile file,
            Declarations declarations,
            CaseNumbers numbers,
            PaperPress press,
            People people,
            Workflows workflows) {
        this.file = file;
        this.declarations = declarations;
        this.numbers = numbers;
        this.press = press;
        this.people = people;
        this.workflows = workflows;
    }

    /**
     * The form as it would be printed now, marked as a preview; unfinished drafts too.
     *
     * @return a PDF
     */
    @Transactional(readOnly = true)
    public byte[] preview(String reference) {
        return press.preview(order(declarations.find(reference).orElseThrow(() -> new NotHere(reference))));
    }

    /**
     * Prints and locks, and draws the number of the case where its office has a pool in force. A second time prints nothing:
     * the papers of the first run are there.
     *
     * @throws Refused when it is not passed, a text does not fit its box, or the pools of its office are exhausted
     */
    @Transactional
    public void print(String reference) {
        PaperDeclaration before = file.open(reference);
        if (before.state() == DeclarationState.PRINTED) {
            return;
        }
        Assessment assessment = Assessment.of(before.content());
        Refused.ifAny(assessment.blocks());
        DutyAndTax counted = Objects.requireNonNull(assessment.result());
        PaperDeclaration after = before.printed(counted.payable());
        numbers.draw(before);
        PrintRun run = press.print(order(before));
        file.put(before, after, "declaration.printed", String.join(", ", run.papers()));
        workflows.complete(reference, "UserTask_PrintAndLock", file.who(), Map.of());
    }

    private PrintOrder order(PaperDeclaration declaration) {
        String examiner = declaration.examiner();
        String specialist = examiner == null
                ? ""
                : people.find(examiner).map(Person::displayName).orElse(examiner);
        return PrintedForm.of(declaration, specialist, file.now());
    }
}
