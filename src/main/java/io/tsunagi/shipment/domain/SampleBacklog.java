package io.tsunagi.shipment.domain;

import io.tsunagi.disruption.Disruptions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Samples the open shipments of every running disruption, for the curve on the manager's page. Called each minute, and by whoever
 * changes many shipments at once (imports, waves). Two samples in one minute are one: the later.
 */
@Service
public class SampleBacklog {

    private final Disruptions disruptions;
    private final BacklogSamples samples;
    private final Clock clock;

    SampleBacklog(Disruptions disruptions, BacklogSamples samples, Clock clock) {
        this.disruptions = disruptions;
        this.samples = samples;
        this.clock = clock;
    }

    /** Samples now, and at every full minute by itself. */
    @Scheduled(cron = "0 * * * * *")
    @Transactional
    public void sample() {
        for (Disruptions.Disruption disruption : disruptions.running()) {
            samples.add(
                    disruption.reference(),
                    disruption.partnerIds(),
                    clock.instant().truncatedTo(ChronoUnit.MINUTES));
        }
    }
}
