package io.tsunagi.channels.filesystem;

import io.tsunagi.bulletin.BulletinPublished;
import io.tsunagi.channels.domain.MakeStatusFolder;
import io.tsunagi.disruption.DisruptionClosed;
import io.tsunagi.disruption.FalseAlarmFound;
import io.tsunagi.shared.ExerciseMark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes the status pages into the folder of {@code tsunagi.status-folder.path}, when that is set: within seconds of each publication and
 * each end of a disruption that this server saw, and every {@code tsunagi.status-folder.every} (5 minutes). When writing fails it is tried
 * again after a minute. Each server that has the setting writes for itself; an exercise never does.
 */
@Component
public class WriteStatusFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WriteStatusFolder.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final int ROUNDS_KEPT = 3;

    private final MakeStatusFolder making;
    private final Clock clock;
    private final @Nullable Path folder;
    private final Duration every;
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private volatile Instant nextAt = Instant.EPOCH;
    private volatile @Nullable Last last;

    WriteStatusFolder(
            MakeStatusFolder making,
            Clock clock,
            @Value("${tsunagi.status-folder.path:}") String path,
            @Value("${tsunagi.status-folder.every:PT5M}") Duration every,
            ExerciseMark mark) {
        this.making = making;
        this.clock = clock;
        this.folder = path.isBlank() || mark.isExercise()
                ? null
                : Path.of(path.strip()).toAbsolutePath();
        this.every = every;
    }

    /** Where it is written to; empty when that is not set. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** How often it is written. */
    public Duration every() {
        return every;
    }

    /** The last writing since this server started; empty before. */
    public Optional<Last> last() {
        return Optional.ofNullable(last);
    }

    @TransactionalEventListener
    void on(BulletinPublished published) {
        wanted.set(true);
    }

    @TransactionalEventListener
    void on(DisruptionClosed closed) {
        wanted.set(true);
    }

    @TransactionalEventListener
    void on(FalseAlarmFound found) {
        wanted.set(true);
    }

    @Scheduled(fixedDelayString = "PT2S")
    void look() {
        Path target = folder;
        Instant now = clock.instant();
        boolean calm = last().filter(done -> !done.error().isEmpty()).isEmpty();
        if (target != null && (!now.isBefore(nextAt) || calm && wanted.get())) {
            wanted.set(false);
            write(target, now);
        }
    }

    /** Writes it now. */
    void write(Path target, Instant now) {
        try {
            new FolderWriting(target)
                    .write(making.make(every.multipliedBy(ROUNDS_KEPT)).files(), now);
            last = new Last(now, "");
            nextAt = now.plus(every);
        } catch (IOException | RuntimeException e) {
            LOG.error("status folder not written path={}", target, e);
            last = new Last(now, e.getClass().getSimpleName());
            nextAt = now.plus(AFTER_FAILURE);
        }
    }

    /**
     * A writing.
     *
     * @param error kind of failure; empty when it went well
     */
    public record Last(Instant at, String error) {}
}
