package io.tsunagi.shipment.domain.intake;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Works on imports on one thread of its own, so that a long file holds up no timer; what waits stands in the database. */
@Component
class ImportWorker {

    private static final int SECONDS_TO_STOP = 10;

    private final WorkOnImports work;
    private final ThreadPoolTaskExecutor thread = new ThreadPoolTaskExecutor();

    ImportWorker(WorkOnImports work, @Qualifier("houseScope") TaskDecorator houseScope) {
        this.work = work;
        thread.setMaxPoolSize(1);
        thread.setQueueCapacity(0);
        thread.setThreadNamePrefix("order-import-");
        thread.setDaemon(true);
        thread.setTaskDecorator(houseScope);
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        thread.setAwaitTerminationSeconds(SECONDS_TO_STOP);
        thread.initialize();
    }

    /** Looks for work unless it is at work. */
    @Scheduled(fixedDelayString = "${tsunagi.imports.every:PT1S}")
    void wake() {
        thread.execute(this::empty);
    }

    private void empty() {
        boolean worked;
        do {
            worked = work.next();
        } while (worked && !Thread.currentThread().isInterrupted());
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }
}
