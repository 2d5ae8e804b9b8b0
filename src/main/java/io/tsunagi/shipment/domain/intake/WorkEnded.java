package io.tsunagi.shipment.domain.intake;

/** Another worker has the run by now, or somebody stopped it; whoever worked on it leaves everything as it is. */
final class WorkEnded extends RuntimeException {

    private static final long serialVersionUID = 1;

    WorkEnded() {
        super("the run is not ours to work on");
    }
}
