package io.tsunagi.overview.web;

import io.tsunagi.overview.domain.KeepOverview;
import io.tsunagi.overview.domain.KeepOverview.Kept;
import io.tsunagi.storage.RowScope;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Open streams of those who watch the overview. Once a second, and only while somebody watches, one round of questions is asked for all of
 * them; who watches is told the version and nothing else, and fetches what changed through every check that a page goes through. A
 * stream ends with the session, after a minute in any case, so that a closed account or a lost role ends it too; the browser then comes
 * again.
 */
@Component
class OverviewStreams implements DisposableBean {

    /** Streams at a time of everybody. */
    static final int MOST = 200;

    /** Streams at a time of one person: as many windows as somebody really has. */
    static final int MOST_OF_ONE = 6;

    static final Duration LIFE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(OverviewStreams.class);
    private static final int QUIET_SECONDS = 10;

    private final KeepOverview overviews;
    private final Boards boards;
    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "overview-streams");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledFuture<?> rounds;

    OverviewStreams(KeepOverview overviews, Boards boards) {
        this.overviews = overviews;
        this.boards = boards;
    }

    /**
     * Opens a stream; empty when too many are open.
     *
     * @param session ends the stream with it; null for a program, which has none
     */
    synchronized Optional<SseEmitter> open(String login, @Nullable HttpSession session) {
        long own = watchers.stream().filter(one -> one.login.equals(login)).count();
        if (watchers.size() >= MOST || own >= MOST_OF_ONE) {
            return Optional.empty();
        }
        SseEmitter emitter = new SseEmitter(LIFE.toMillis());
        Watcher watcher = new Watcher(login, session, emitter);
        emitter.onCompletion(() -> gone(watcher));
        emitter.onTimeout(() -> end(watcher));
        emitter.onError(failure -> gone(watcher));
        watchers.add(watcher);
        if (rounds == null) {
            rounds = hand.scheduleWithFixedDelay(this::round, 0, 1, TimeUnit.SECONDS);
        }
        return Optional.of(emitter);
    }

    /** How many are open. */
    int size() {
        return watchers.size();
    }

    /** Ends every stream when the server goes down, which otherwise would wait for them. */
    @EventListener(ContextClosedEvent.class)
    void closing() {
        watchers.forEach(this::end);
    }

    @Override
    public void destroy() {
        hand.shutdownNow();
    }

    private synchronized void gone(Watcher watcher) {
        watchers.remove(watcher);
        if (watchers.isEmpty() && rounds != null) {
            rounds.cancel(false);
            rounds = null;
        }
    }

    private void end(Watcher watcher) {
        gone(watcher);
        watcher.emitter.complete();
    }

    /** Whatever goes wrong in one round, the next one comes. */
    private void round() {
        try {
            watchers.stream().filter(one -> !one.stands()).forEach(this::end);
            if (watchers.isEmpty()) {
                return;
            }
            Kept kept = RowScope.asHouse(overviews::now);
            boards.ahead(kept);
            watchers.forEach(one -> tell(one, kept.version()));
        } catch (RuntimeException failure) {
            LOG.warn("the overview could not be gathered for those who watch it", failure);
        }
    }

    private void tell(Watcher watcher, String version) {
        try {
            watcher.tell(version);
        } catch (IOException | IllegalStateException failure) {
            gone(watcher);
        }
    }

    /** Somebody who watches. */
    private static final class Watcher {

        private final String login;
        private final @Nullable HttpSession session;
        private final SseEmitter emitter;
        private final long since = System.nanoTime();
        private String told = "";
        private int quiet;

        private Watcher(String login, @Nullable HttpSession session, SseEmitter emitter) {
            this.login = login;
            this.session = session;
            this.emitter = emitter;
        }

        /** A session that has ended answers no question; a stream whose end the container has missed ends here. */
        private boolean stands() {
            try {
                return System.nanoTime() - since
                                < LIFE.plusSeconds(QUIET_SECONDS).toNanos()
                        && (session == null || session.getLastAccessedTime() >= 0);
            } catch (IllegalStateException ended) {
                return false;
            }
        }

        private void tell(String version) throws IOException {
            if (!version.equals(told)) {
                emitter.send(SseEmitter.event().data(version));
                told = version;
                quiet = 0;
            } else if (++quiet >= QUIET_SECONDS) {
                emitter.send(SseEmitter.event().comment(""));
                quiet = 0;
            }
        }
    }
}
