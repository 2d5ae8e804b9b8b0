package io.tsunagi.scanning.intake;

import io.tsunagi.scanning.domain.ReadNextFile;
import io.tsunagi.scanning.domain.ScanReader;
import io.tsunagi.scanning.domain.Standstill;
import io.tsunagi.storage.RowScope;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the queue on threads of its own, one unless set otherwise, so that a large stack holds up no timer. Several servers may
 * read at once: the queue is in the database.
 */
@Component
class QueueReaders {

    private static final Logger LOG = LoggerFactory.getLogger(QueueReaders.class);
    private static final int SECONDS_TO_STOP = 5;
    /** Looks that pass until the next try when the last one could not read. */
    private static final int PAUSE = 15;

    private final ReadNextFile reading;
    private final ObjectProvider<ScanReader> reader;
    private final Standstill standstill;
    private final int most;
    private final ThreadPoolExecutor threads;
    private int paused;

    QueueReaders(
            ReadNextFile reading,
            ObjectProvider<ScanReader> reader,
            Standstill standstill,
            @Value("${tsunagi.scanning.readers:1}") int most) {
        this.reading = reading;
        this.reader = reader;
        this.standstill = standstill;
        this.most = most;
        this.threads =
                new ThreadPoolExecutor(most, most, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(most), work -> {
                    Thread thread = new Thread(work, "scan-reader");
                    thread.setDaemon(true);
                    thread.setUncaughtExceptionHandler(
                            (dead, error) -> LOG.error("scan reader stopped, its claim will lapse", error));
                    return thread;
                });
    }

    /** Sets readers to work when some are free; when nothing could be read, only now and then. */
    @Scheduled(fixedDelayString = "${tsunagi.scanning.every:PT1S}")
    void wake() {
        ScanReader with = reader.getIfAvailable();
        boolean pause = standstill.since() != null && ++paused % PAUSE != 0;
        if (with != null
                && !pause
                && threads.getActiveCount() < most
                && threads.getQueue().isEmpty()) {
            threads.execute(() -> RowScope.asHouse(() -> empty(with)));
        }
    }

    private void empty(ScanReader with) {
        boolean read;
        do {
            read = reading.next(with);
        } while (read && !Thread.currentThread().isInterrupted());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }
}
