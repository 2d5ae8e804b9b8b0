package io.tsunagi.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts and moves processes, in the caller's transaction. The features' rows are the truth and a process follows them: what
 * a person did is accepted at once even when the engine has not reached the step yet; it is then applied when it does.
 */
public interface Workflows {

    /**
     * Starts a process; a second start with the same process and business key does nothing.
     *
     * @param process BPMN process id, for instance {@code PaperDeclarationProcess}
     * @param businessKey human reference of the case
     * @param variables ids, enums, booleans, instants; see the process's documentation
     */
    void start(String process, String businessKey, Map<String, ?> variables);

    /**
     * Reports that a person did a user task.
     *
     * @param step id of the user task, for instance {@code UserTask_ApproveFallback}
     * @param person login of who did it
     * @param variables values that the gateways behind it read
     */
    void complete(String businessKey, String step, String person, Map<String, ?> variables);

    /**
     * Sends a message to the process of that case.
     *
     * @param message BPMN message name, for instance {@code Message_DeclarationWithdrawn}
     */
    void message(String businessKey, String message, Map<String, ?> variables);

    /** Ids of all the processes that the house runs, in alphabetical order. */
    List<String> processes();

    /** Where the case stands: ids and names of the flow nodes that hold a token, none when the process has ended. */
    List<Token> tokens(String businessKey);

    /** Ids of the flow nodes and flows that the case has passed, for drawing. */
    List<String> passed(String businessKey);

    /** The BPMN text of the model the case runs on; the newest one of {@code process} when the case is null. */
    String model(String process, @Nullable String businessKey);

    /**
     * Lets the newest edition of a decision table decide.
     *
     * @param decision DMN decision id
     * @return one map per matching rule, output name to value
     */
    List<Map<String, Object>> decide(String decision, Map<String, ?> inputs);

    /** Edition of a decision that {@link #decide} uses now, kept beside what it decided. */
    String edition(String decision);

    /**
     * A token.
     *
     * @param step flow node id
     * @param name its label
     * @param since when it arrived there
     */
    record Token(String step, String name, Instant since) {}
}
