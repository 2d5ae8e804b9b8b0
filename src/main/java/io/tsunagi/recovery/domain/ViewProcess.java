package io.tsunagi.recovery.domain;

import io.tsunagi.workflow.ProcessLoads;
import io.tsunagi.workflow.ProcessLoads.ProcessLoad;
import io.tsunagi.workflow.ProcessLoads.StepLoad;
import io.tsunagi.workflow.Workflows;
import io.tsunagi.workflow.Workflows.Token;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows where a disruption stands in its process, and the process itself. */
@Service
public class ViewProcess {

    /** The parent process of every disruption. */
    public static final String PROCESS = "DisruptionFallbackProcess";

    private final Workflows workflows;
    private final ProcessLoads loads;

    ViewProcess(Workflows workflows, ProcessLoads loads) {
        this.workflows = workflows;
        this.loads = loads;
    }

    /** All the processes that the house runs. */
    @Transactional(readOnly = true)
    public List<String> processes() {
        return workflows.processes();
    }

    /** What waits at the steps of a process, over all its cases. */
    @Transactional(readOnly = true)
    public List<StepLoad> loads(String process) {
        return loads.of(process);
    }

    /** What is under way in each process. */
    @Transactional(readOnly = true)
    public List<ProcessLoad> underWay() {
        return loads.all();
    }

    /** Where it stands and which way it came. */
    @Transactional(readOnly = true)
    public Standing standing(String disruption) {
        return new Standing(workflows.tokens(disruption), workflows.passed(disruption));
    }

    /** The model it runs on, which stays the one it was started with. */
    @Transactional(readOnly = true)
    public ProcessModel model(String disruption) {
        return ProcessModel.read(workflows.model(PROCESS, disruption));
    }

    /** The newest model of a process. */
    @Transactional(readOnly = true)
    public ProcessModel newest(String process) {
        return ProcessModel.read(workflows.model(process, null));
    }

    /**
     * Where a process stands.
     *
     * @param tokens where it waits; none when it has ended
     * @param passed flow nodes behind it
     */
    public record Standing(List<Token> tokens, List<String> passed) {}
}
