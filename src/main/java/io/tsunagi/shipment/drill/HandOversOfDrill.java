package io.tsunagi.shipment.drill;

import io.tsunagi.drill.Stage;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.handover.HandOver;
import io.tsunagi.shipment.domain.handover.How;
import io.tsunagi.shipment.domain.handover.RecordHandOver;
import io.tsunagi.shipment.domain.handover.Step;
import io.tsunagi.shipment.domain.wave.Wave;
import io.tsunagi.shipment.domain.wave.WaveLine;
import io.tsunagi.shipment.domain.wave.Waves;
import io.tsunagi.storage.InExercise;
import java.util.List;
import org.springframework.stereotype.Component;

/** A coordinator writes down what hands did with everything that was released: picked, checked, given to a carrier, received. */
@Component
@InExercise
class HandOversOfDrill {

    private static final int PAGE = 500;
    private static final List<ShipmentStatus> OPEN =
            List.of(ShipmentStatus.RELEASED, ShipmentStatus.PICKED, ShipmentStatus.DISPATCHED);

    private final Waves waves;
    private final RecordHandOver recording;
    private final SignedIn signedIn;

    HandOversOfDrill(Waves waves, RecordHandOver recording, SignedIn signedIn) {
        this.waves = waves;
        this.recording = recording;
        this.signedIn = signedIn;
    }

    /** Brings every released shipment to its receiver. */
    void finish(Stage stage) {
        for (Wave wave : waves.of(stage.declared())) {
            for (ShipmentStatus status : OPEN) {
                for (List<WaveLine> part = waves.lines(wave.id(), status, 0, PAGE);
                        !part.isEmpty();
                        part = waves.lines(wave.id(), status, 0, PAGE)) {
                    part.forEach(this::finish);
                }
            }
        }
    }

    private void finish(WaveLine line) {
        String shipment = line.shipment().reference();
        switch (line.shipment().status()) {
            case RELEASED -> {
                record(shipment, HandOver.of(Step.PICK, How.TYPED));
                finishPicked(shipment, false);
            }
            case PICKED -> finishPicked(shipment, line.checkedAt() != null);
            default -> deliver(shipment);
        }
    }

    private void finishPicked(String shipment, boolean checked) {
        if (!checked) {
            record(shipment, HandOver.of(Step.CHECK, How.TYPED));
        }
        record(
                shipment,
                new HandOver(Step.DISPATCH, null, null, null, "訓練運送", "EX-" + shipment, null, How.TYPED, null, null));
        deliver(shipment);
    }

    private void deliver(String shipment) {
        record(shipment, new HandOver(Step.DELIVER, null, null, null, null, null, "受領者（訓練）", How.TYPED, null, null));
    }

    private void record(String shipment, HandOver handOver) {
        recording.record(shipment, handOver, signedIn.person().login());
    }
}
