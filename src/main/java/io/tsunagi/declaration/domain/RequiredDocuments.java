package io.tsunagi.declaration.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.workflow.Workflows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code RequiredDocuments} which papers a draft needs. */
@Component
public class RequiredDocuments {

    private static final String DECISION = "RequiredDocuments";

    private final Workflows workflows;

    RequiredDocuments(Workflows workflows) {
        this.workflows = workflows;
    }

    /** The papers that this draft needs, in the order of the checklist. */
    public List<Needed> neededBy(DraftContent draft) {
        Map<String, Object> facts = facts(draft);
        return Stream.of(Document.values())
                .map(document -> ask(document, facts))
                .filter(answer -> answer.required)
                .map(answer -> new Needed(answer.document, answer.reason, answer.source))
                .toList();
    }

    /** What is needed and not ticked as at hand, each at its tick. */
    public List<Refusal> missing(DraftContent draft) {
        return neededBy(draft).stream()
                .map(Needed::document)
                .filter(document -> !draft.has(document))
                .map(document -> Refusal.at(document.key(), "declaration.refused.document"))
                .toList();
    }

    private Answer ask(Document document, Map<String, Object> facts) {
        Map<String, Object> inputs = new LinkedHashMap<>(facts);
        inputs.put("document", document.name());
        Map<String, Object> row = workflows.decide(DECISION, inputs).get(0);
        return new Answer(
                document,
                Boolean.TRUE.equals(row.get("required")),
                String.valueOf(row.get("reason")),
                String.valueOf(row.get("source")));
    }

    private static Map<String, Object> facts(DraftContent draft) {
        return Map.of(
                "food", draft.ticked(HeaderBox.LAW_FOOD),
                "plant", draft.ticked(HeaderBox.LAW_PLANT),
                "animal", draft.ticked(HeaderBox.LAW_ANIMAL),
                "pharma", draft.ticked(HeaderBox.LAW_PHARMA),
                "chemical", draft.ticked(HeaderBox.LAW_CHEMICAL),
                "tradeControl", draft.ticked(HeaderBox.TRADE_CONTROL),
                "originCertificate", draft.ticked(HeaderBox.ORIGIN_CERTIFICATE),
                "relief", draft.claimsRelief());
    }

    /**
     * A paper that is needed.
     *
     * @param reason key of the rule that needs it
     * @param source where the rule was read
     */
    public record Needed(Document document, String reason, String source) {}

    private record Answer(Document document, boolean required, String reason, String source) {}
}
