package io.tsunagi.shipment.domain.wave;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows a release, in small transactions that may be repeated and run on several nodes: starting a process for each
 * shipment and printing its dispatch note.
 */
@Service
public class PrepareWave {

    /** Id of the process each released shipment runs. */
    public static final String PROCESS = "PriorityShipmentProcess";

    private static final int BATCH = 50;

    private final Preparation preparation;
    private final Workflows workflows;
    private final DispatchNote note;
    private final AuditTrail audit;
    private final Clock clock;

    PrepareWave(Preparation preparation, Workflows workflows, DispatchNote note, AuditTrail audit, Clock clock) {
        this.preparation = preparation;
        this.workflows = workflows;
        this.note = note;
        this.audit = audit;
        this.clock = clock;
    }

    /** Starts up to 50 processes; false when there was none to start. */
    @Transactional
    public boolean startSome() {
        List<WaveLine> lines = preparation.lockUnstarted(BATCH);
        lines.forEach(line -> workflows.start(
                PROCESS,
                line.shipment().reference(),
                Map.of(
                        "priority",
                        100 - 20 * line.shipment().triage().priority(),
                        "dueAt",
                        line.shipment().order().needBy())));
        preparation.started(lines.stream().map(line -> line.shipment().id()).toList(), clock.instant());
        return !lines.isEmpty();
    }

    /** Shipments whose dispatch note is to be printed, up to 50. */
    @Transactional(readOnly = true)
    public List<String> unprinted() {
        return preparation.unprinted(BATCH);
    }

    /**
     * Prints the dispatch note of a shipment, once; false when it is printed already or another node is at it.
     *
     * @throws io.tsunagi.shared.Refused when a value does not fit the form
     */
    @Transactional
    public boolean printNote(String shipment) {
        Optional<WaveLine> line = preparation.lockUnprinted(shipment);
        line.ifPresent(found -> preparation.printed(found.shipment().id(), note.print(found), null));
        return line.isPresent();
    }

    /** Keeps why a dispatch note could not be printed, so that the others are not held up by it. */
    @Transactional
    public void noteRefused(String shipment, String problem) {
        Optional<WaveLine> line = preparation.lockUnprinted(shipment);
        line.ifPresent(found -> preparation.printed(found.shipment().id(), null, problem));
    }

    /** Marks the waves of which nothing is left to do. */
    @Transactional
    public void finish() {
        preparation
                .finish(clock.instant())
                .forEach(wave -> audit.record(new Change(
                        "wave.prepared",
                        wave.reference(),
                        wave.disruption(),
                        null,
                        null,
                        Integer.toString(wave.lines()))));
    }

    /** Lets notes be printed again whose printing was refused. */
    @Transactional
    public void retryNotes(Wave wave) {
        preparation.retryNotes(wave.id());
    }
}
