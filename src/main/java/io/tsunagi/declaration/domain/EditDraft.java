package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.tariff.Tariff;
import io.tsunagi.workflow.Workflows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves what a broker typed, complete or not, and submits a complete draft for examination. */
@Service
public class EditDraft {

    private final CaseFile file;
    private final Workflows workflows;
    private final Tariff tariff;
    private final RequiredDocuments documents;
    private final PrintCheck printing;

    EditDraft(CaseFile file, Workflows workflows, Tariff tariff, RequiredDocuments documents, PrintCheck printing) {
        this.file = file;
        this.workflows = workflows;
        this.tariff = tariff;
        this.documents = documents;
        this.printing = printing;
    }

    /**
     * Keeps everything that was typed, right or wrong.
     *
     * @param seenVersion version the person saw; null when it does not matter
     * @throws Refused when the fields are locked, or somebody else saved since
     */
    @Transactional
    public void save(String reference, DraftContent typed, @Nullable Long seenVersion) {
        PaperDeclaration before = file.open(reference);
        if (before.content().equals(typed)) {
            return;
        }
        if (seenVersion != null && seenVersion != before.version()) {
            throw new Refused(Refusal.of("declaration.refused.saved-by-other"));
        }
        file.putTyped(before.typed(typed, file.who()));
    }

    /**
     * Hands the saved draft to the examiners; a second time changes nothing.
     *
     * @throws Refused with every box that is wrong or would not print
     */
    @Transactional
    public void submit(String reference) {
        PaperDeclaration before = file.open(reference);
        if (before.state() == DeclarationState.SUBMITTED) {
            return;
        }
        PaperDeclaration after = before.typed(before.content(), file.who()).submitted();
        List<Refusal> wrong = DraftCheck.of(before.content(), tariff)
                .and(documents.missing(before.content()))
                .refusals();
        Set<String> boxes = wrong.stream().map(Refusal::field).collect(Collectors.toSet());
        Refused.ifAny(Stream.concat(
                        wrong.stream(),
                        printing.refusals(before).stream().filter(refusal -> !boxes.contains(refusal.field())))
                .toList());
        file.put(before, after, "declaration.submitted", "");
        workflows.complete(
                reference, "UserTask_Draft", file.who(), Map.of("twin", after.twinPending() ? "PENDING" : "NONE"));
    }
}
