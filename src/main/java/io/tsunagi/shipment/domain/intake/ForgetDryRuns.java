package io.tsunagi.shipment.domain.intake;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Empties the staging table of files that nobody confirmed for a week; who confirms one later has it read again. */
@Component
class ForgetDryRuns {

    private final Staging staging;
    private final Clock clock;
    private final Duration kept;

    ForgetDryRuns(Staging staging, Clock clock, @Value("${tsunagi.imports.staged-for:P7D}") Duration kept) {
        this.staging = staging;
        this.clock = clock;
        this.kept = kept;
    }

    /** Once a night. */
    @Scheduled(cron = "0 40 3 * * *")
    @Transactional
    public void forget() {
        staging.clearBefore(clock.instant().minus(kept));
    }
}
