package io.tsunagi.recovery.web;

import io.tsunagi.recovery.domain.WorkInstruction;
import io.tsunagi.recovery.domain.WorkInstruction.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A work instruction ready for the page, in one language.
 *
 * @param steps numbered from 1 in the order of work
 */
public record InstructionPage(String name, String about, List<Row> steps) {

    /**
     * A step.
     *
     * @param who role in words, or what kind of step it is
     * @param next where it goes on: answer, number and label of the next step
     */
    public record Row(
            int number, String id, String label, String who, boolean byPerson, String text, List<String> next) {}

    static InstructionPage of(WorkInstruction instruction, ProcessWords words, Locale locale) {
        Map<String, Integer> numbers = new HashMap<>();
        instruction.steps().forEach(step -> numbers.put(step.id(), numbers.size() + 1));
        Map<String, String> labels = new HashMap<>();
        String process = instruction.process();
        instruction
                .steps()
                .forEach(step -> labels.put(step.id(), words.label(process, step.id(), step.name(), locale)));
        List<Row> rows = new ArrayList<>();
        for (Step step : instruction.steps()) {
            rows.add(new Row(
                    rows.size() + 1,
                    step.id(),
                    labels.getOrDefault(step.id(), step.name()),
                    words.doer(step, locale),
                    step.byPerson(),
                    step.text().in(locale.getLanguage()),
                    step.next().stream()
                            .map(next -> {
                                String answer = next.answer().isEmpty()
                                        ? ""
                                        : words.label(process, next.flow(), next.answer(), locale) + " → ";
                                return answer + numbers.getOrDefault(next.step(), 0) + " "
                                        + labels.getOrDefault(next.step(), next.step());
                            })
                            .toList()));
        }
        return new InstructionPage(
                words.label(process, process, instruction.name(), locale),
                instruction.about().in(locale.getLanguage()),
                rows);
    }
}
