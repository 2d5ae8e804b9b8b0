package io.tsunagi.shipment.domain.wave;

import io.tsunagi.shipment.WaveReleased;
import io.tsunagi.shipment.domain.SampleBacklog;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A release changes many shipments at once, so the curve of the backlog gets a point there. */
@Component
class WaveSampling {

    private final SampleBacklog sampleBacklog;

    WaveSampling(SampleBacklog sampleBacklog) {
        this.sampleBacklog = sampleBacklog;
    }

    @EventListener
    void on(WaveReleased released) {
        sampleBacklog.sample();
    }
}
