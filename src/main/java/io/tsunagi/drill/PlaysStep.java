package io.tsunagi.drill;

import java.util.function.BiFunction;

/**
 * How a colleague of the scenario does one kind of step, by the use cases that people use. The feature whose work it is brings one bean
 * for each of its kinds, in exercises only. The colleague acts already when it is called, in a transaction of the caller's.
 */
public interface PlaysStep {

    /** The kind that it plays; one bean for each. */
    StepKind kind();

    /**
     * Does the step. It is called once for a step that was done, and again for one that was refused.
     *
     * @return reference or code of what came of it, empty when there is nothing to point at
     * @throws io.tsunagi.shared.Refused when the house refuses the act, as it would refuse a person
     */
    String play(Scenario.Step step, Stage stage);

    /** One that does it in a line. */
    static PlaysStep of(StepKind kind, BiFunction<Scenario.Step, Stage, String> act) {
        return new PlaysStep() {
            @Override
            public StepKind kind() {
                return kind;
            }

            @Override
            public String play(Scenario.Step step, Stage stage) {
                return act.apply(step, stage);
            }
        };
    }
}
