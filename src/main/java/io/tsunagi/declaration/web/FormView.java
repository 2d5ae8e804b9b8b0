package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.Assessment;
import io.tsunagi.declaration.domain.BoxKind;
import io.tsunagi.declaration.domain.Document;
import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.FormBox;
import io.tsunagi.declaration.domain.HeaderBox;
import io.tsunagi.declaration.domain.HeaderBox.Group;
import io.tsunagi.declaration.domain.LineBox;
import io.tsunagi.declaration.domain.Origin;
import io.tsunagi.declaration.domain.RequiredDocuments.Needed;
import io.tsunagi.tariff.DutyAndTax;
import io.tsunagi.tariff.ExchangeWeek;
import io.tsunagi.tariff.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form as the page shows it: boxes with what was typed, what is wrong, and the counted amounts beside.
 *
 * @param counted null while something blocks counting
 * @param steps the computation written out; empty while something blocks it
 * @param blocks texts of what blocks
 * @param week weeks of the exchange rate; null while there is no declaration day
 */
record FormView(
        List<BoxView> head,
        List<BoxView> carriage,
        List<BoxView> value,
        List<BoxView> law,
        List<Line> lines,
        List<NeededBox> documents,
        @Nullable DutyAndTax counted,
        List<Step> steps,
        List<String> blocks,
        @Nullable ExchangeWeek week) {

    /** Builds the view of a draft. */
    static FormView of(DraftContent draft, Assessment assessment, Map<String, Origin> origins, Findings findings) {
        Boxes boxes = new Boxes(draft, origins, findings);
        DutyAndTax counted = assessment.result();
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < draft.lines().size(); line++) {
            lines.add(new Line(
                    line,
                    boxes.line(line),
                    counted == null ? null : counted.lines().get(line)));
        }
        return new FormView(
                boxes.of(Group.HEAD),
                boxes.of(Group.CARRIAGE),
                boxes.of(Group.VALUE),
                boxes.of(Group.LAW),
                lines,
                boxes.documents(findings.needed()),
                counted,
                assessment.steps(),
                findings.blocks(),
                draft.declarationDay().map(ExchangeWeek::of).orElse(null));
    }

    /**
     * A paper that is needed, with its tick.
     *
     * @param reason key of the rule that needs it
     * @param source where the rule was read
     */
    record NeededBox(BoxView box, String reason, String source) {}

    /** A line; {@code counted} is null while something blocks counting. */
    record Line(int index, List<BoxView> boxes, DutyAndTax.@Nullable Line counted) {}

    /** What was found, in words: by field, what blocks counting; the fields that are proposed and the papers needed. */
    record Findings(
            Map<String, List<String>> errors,
            Map<String, List<String>> warnings,
            List<String> blocks,
            Set<String> proposed,
            List<Needed> needed) {}

    private record Boxes(DraftContent draft, Map<String, Origin> origins, Findings findings) {

        private List<BoxView> of(Group group) {
            return HeaderBox.of(group).stream()
                    .map(box -> box("", box, draft.typed(box)))
                    .toList();
        }

        private List<BoxView> line(int line) {
            return Arrays.stream(LineBox.values())
                    .map(box -> box("lines[" + line + "].", box, draft.typed(line, box)))
                    .toList();
        }

        private List<NeededBox> documents(List<Needed> needed) {
            return needed.stream()
                    .map(one -> new NeededBox(tick(one.document()), one.reason(), one.source()))
                    .toList();
        }

        private BoxView tick(Document document) {
            return new BoxView(
                    document.key(),
                    document.key(),
                    BoxKind.TICK,
                    true,
                    2,
                    List.of(),
                    draft.has(document) ? "on" : "",
                    findings.errors().getOrDefault(document.key(), List.of()),
                    List.of(),
                    null,
                    findings.proposed().contains(document.key()));
        }

        private BoxView box(String at, FormBox box, String typed) {
            String name = at + box.key();
            return new BoxView(
                    name,
                    box.key(),
                    box.kind(),
                    box.required(),
                    box.maxLength(),
                    box.choices(),
                    typed,
                    findings.errors().getOrDefault(name, List.of()),
                    findings.warnings().getOrDefault(name, List.of()),
                    origins.get(name),
                    findings.proposed().contains(name));
        }
    }
}
