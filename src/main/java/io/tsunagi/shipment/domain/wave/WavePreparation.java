package io.tsunagi.shipment.domain.wave;

import io.tsunagi.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second for released waves whose processes are to be started and whose dispatch notes are to be printed. */
@Component
class WavePreparation {

    private static final Logger LOG = LoggerFactory.getLogger(WavePreparation.class);

    private final PrepareWave prepare;

    WavePreparation(PrepareWave prepare) {
        this.prepare = prepare;
    }

    /** Works until nothing is left; what fails is tried again a second later. */
    @Scheduled(fixedDelayString = "${tsunagi.waves.preparation-delay:1s}")
    void run() {
        while (prepare.startSome()) {
            // the next batch is a transaction of its own
        }
        printNotes();
        prepare.finish();
    }

    private void printNotes() {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (String shipment : prepare.unprinted()) {
                progress |= print(shipment);
            }
        }
    }

    private boolean print(String shipment) {
        try {
            return prepare.printNote(shipment);
        } catch (Refused refused) {
            LOG.warn("dispatch note refused reference={} reasons={}", shipment, refused.refusals());
            prepare.noteRefused(shipment, refused.refusals().get(0).message());
            return true;
        }
    }
}
