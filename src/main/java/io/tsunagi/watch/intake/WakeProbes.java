package io.tsunagi.watch.intake;

import io.tsunagi.storage.RowScope;
import io.tsunagi.watch.domain.Probe;
import io.tsunagi.watch.domain.RunProbes;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sets probes to work on threads of their own, four unless set otherwise, so that a partner who does not answer holds up no timer and no
 * page. Several servers may do so at once: each claims other probes in the database, never more than it has free threads.
 */
@Component
class WakeProbes {

    private static final Logger LOG = LoggerFactory.getLogger(WakeProbes.class);
    private static final int SECONDS_TO_STOP = 5;

    private final RunProbes running;
    private final int most;
    private final ThreadPoolExecutor threads;

    WakeProbes(RunProbes running, @Value("${tsunagi.watch.threads:4}") int most) {
        this.running = running;
        this.most = most;
        this.threads =
                new ThreadPoolExecutor(most, most, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(most), work -> {
                    Thread thread = new Thread(work, "probe");
                    thread.setDaemon(true);
                    thread.setUncaughtExceptionHandler(
                            (dead, error) -> LOG.error("probe stopped, its claim will lapse", error));
                    return thread;
                });
    }

    /** Claims as many probes as there are free threads. */
    @Scheduled(fixedDelayString = "${tsunagi.watch.every:PT2S}")
    void wake() {
        int free = most - threads.getActiveCount() - threads.getQueue().size();
        if (free > 0) {
            List<Probe> due = RowScope.asHouse(() -> running.claim(free));
            due.forEach(probe -> threads.execute(() -> RowScope.asHouse(() -> running.run(probe))));
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }
}
