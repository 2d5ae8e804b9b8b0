package io.tsunagi.outbound.net;

import io.tsunagi.outbound.domain.NameResolver;
import io.tsunagi.storage.InRealHouse;
import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Asks the machine's own resolver, and waits no longer than five seconds for it. */
@Component
@InRealHouse
class SystemNames implements NameResolver {

    private static final int MOST_AT_ONCE = 16;
    private static final int SECONDS = 5;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "outbound-names");
                thread.setDaemon(true);
                return thread;
            });

    @Override
    public List<InetAddress> resolve(String name) throws UnknownHostException {
        try {
            Future<InetAddress[]> asked = threads.submit(() -> InetAddress.getAllByName(name));
            try {
                return List.of(asked.get(SECONDS, TimeUnit.SECONDS));
            } catch (TimeoutException e) {
                asked.cancel(true);
                throw unknown(name, e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(name, e);
        } catch (ExecutionException | RejectedExecutionException e) {
            throw unknown(name, e);
        }
    }

    private static UnknownHostException unknown(String name, Throwable cause) {
        UnknownHostException unknown = new UnknownHostException(name);
        unknown.initCause(cause);
        return unknown;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
