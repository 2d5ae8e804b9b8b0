package io.tsunagi.workflow;

import java.time.Instant;
import java.util.List;

/** How much work stands at each step of a process, over all cases of the house. It costs what is in work, not what was done. */
public interface ProcessLoads {

    /**
     * The steps at which cases wait now, of every edition of the process; steps where nothing waits are not listed.
     *
     * @param process BPMN process id, for instance {@code PaperDeclarationProcess}
     */
    List<StepLoad> of(String process);

    /** Cases that are under way, and the longest wait, of each process in which anything waits. */
    List<ProcessLoad> all();

    /**
     * A step with cases waiting at it.
     *
     * @param step flow node id
     * @param cases how many wait there
     * @param since when the one that waits longest reached it
     * @param longest business key of that one
     */
    record StepLoad(String step, long cases, Instant since, String longest) {}

    /**
     * A process with cases under way.
     *
     * @param cases how many cases have not ended
     * @param since when the one that waits longest reached its step
     */
    record ProcessLoad(String process, long cases, Instant since) {}
}
