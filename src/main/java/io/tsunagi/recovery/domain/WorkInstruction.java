package io.tsunagi.recovery.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process in words, in the order of work: what is printed and pinned to the wall for the hour when no screen is lit.
 *
 * @param process BPMN process id
 * @param name its label
 * @param about what the process is for
 * @param steps its steps, from the start along the flows; what branches off stands after where it branches
 */
public record WorkInstruction(String process, String name, Text about, List<Step> steps) {

    /**
     * A step.
     *
     * @param id flow node id
     * @param kind BPMN element name, for instance {@code userTask}
     * @param name its label
     * @param role candidate group of a user task; null when no person does it
     * @param text what to do, with which paper, until when
     * @param next where it goes on
     */
    public record Step(
            String id, String kind, String name, @Nullable String role, Text text, List<Next> next) {

        /** Whether a person does it. */
        public boolean byPerson() {
            return role != null;
        }
    }

    /**
     * A flow to the next step.
     *
     * @param flow id of the flow
     * @param answer its label; empty when nothing is decided
     * @param step id of the next step
     */
    public record Next(String flow, String answer, String step) {}

    /** A text in both languages; empty when the model has none. */
    public record Text(String en, String ja) {

        /** The text in that language. */
        public String in(String language) {
            return language.equals("ja") && !ja.isEmpty() ? ja : en;
        }
    }
}
