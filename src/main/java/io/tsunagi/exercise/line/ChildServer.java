package io.tsunagi.exercise.line;

import io.tsunagi.exercise.domain.Servers.Pulse;
import io.tsunagi.exercise.domain.Servers.Watching;
import io.tsunagi.exercise.line.Word.Act;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One server of an exercise: its process, its log, and what it said last. */
final class ChildServer {

    private static final Logger LOG = LoggerFactory.getLogger(ChildServer.class);
    private static final int KEY_BYTES = 32;
    private static final int LAST_LINES = 3;
    private static final int LONGEST_WHY = 1_000;
    private static final long PATIENCE_SECONDS = 25;

    private final String reference;
    private final Watching watching;
    private final byte[] key = new byte[KEY_BYTES];
    private final Deque<String> last = new ArrayDeque<>();

    private @Nullable Process process;
    private @Nullable BufferedWriter line;
    private volatile boolean stopping;
    private volatile int port;
    private volatile @Nullable Beat beat;

    ChildServer(String reference, Watching watching) {
        this.reference = reference;
        this.watching = watching;
        new SecureRandom().nextBytes(key);
    }

    /** Known to this house and to the server alone. */
    byte[] key() {
        return key.clone();
    }

    /** Runs it to its end. */
    void run(ProcessBuilder builder, Path log) throws IOException {
        Process started = launch(builder);
        if (started == null) {
            return;
        }
        LOG.info("exercise started reference={} pid={}", reference, started.pid());
        try (BufferedReader out = started.inputReader(StandardCharsets.UTF_8);
                BufferedWriter kept = Files.newBufferedWriter(log)) {
            for (String text = out.readLine(); text != null; text = out.readLine()) {
                Optional<Word> word = Word.read(ChildCommand.sign(key), text);
                if (word.isPresent()) {
                    heard(word.get());
                } else if (!text.isBlank()) {
                    kept.write(text);
                    kept.newLine();
                    kept.flush();
                    remember(text);
                }
            }
        } finally {
            beat = null;
            ended(started);
        }
    }

    private synchronized @Nullable Process launch(ProcessBuilder builder) throws IOException {
        if (stopping) {
            return null;
        }
        Process started = builder.redirectErrorStream(true).start();
        process = started;
        line = started.outputWriter(StandardCharsets.UTF_8);
        return started;
    }

    /** What stood in its way before there was a process. */
    void neverRan(String why) {
        if (!stopping) {
            watching.died(reference, cut(why));
        }
    }

    private void ended(Process started) {
        try {
            if (!started.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                started.destroyForcibly();
            }
        } catch (InterruptedException e) {
            started.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        LOG.info("exercise ended reference={} told={}", reference, stopping);
        if (!stopping) {
            watching.died(reference, cut(String.join("\n", last)));
        }
    }

    private void heard(Word word) {
        switch (word.act()) {
            case READY -> {
                port = Integer.parseInt(word.text());
                watching.ready(reference);
            }
            case CLOCK -> beat = new Beat(Instant.parse(word.text()), System.nanoTime(), Integer.parseInt(word.kind()));
            case TELL -> told(word);
            case RUN, ADVANCE, STOP -> LOG.warn("a word that only the real house says act={}", word.act());
        }
    }

    private void told(Word word) {
        try {
            watching.told(reference, word.kind(), word.text());
        } catch (RuntimeException e) {
            LOG.error("a word of the exercise failed reference={} kind={}", reference, word.kind(), e);
        }
    }

    private void remember(String text) {
        last.addLast(text);
        if (last.size() > LAST_LINES) {
            last.removeFirst();
        }
    }

    /** Empty before it is ready and after it ended. */
    Optional<Pulse> pulse() {
        Beat heard = beat;
        return heard == null || port == 0
                ? Optional.empty()
                : Optional.of(new Pulse(port, heard.speed(), heard.now(System.nanoTime())));
    }

    /** Says a word; what it changes is shown at once and put right by what the server answers. */
    synchronized boolean say(Word word) {
        BufferedWriter out = line;
        if (out == null) {
            return false;
        }
        try {
            out.write(word.written(ChildCommand.sign(key)));
            out.newLine();
            out.flush();
        } catch (IOException gone) {
            return false;
        }
        Beat heard = beat;
        if (heard != null && word.act() == Act.RUN) {
            long nanos = System.nanoTime();
            beat = new Beat(heard.now(nanos), nanos, Integer.parseInt(word.text()));
        }
        return true;
    }

    /** Asks it to end, waits, and kills it when it does not. */
    void stop() {
        Process running;
        synchronized (this) {
            stopping = true;
            running = process;
        }
        if (running == null) {
            return;
        }
        say(Word.of(Act.STOP, ""));
        try {
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String cut(String why) {
        return why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why;
    }

    /** What the clock of the exercise showed at a moment of ours. */
    private record Beat(Instant at, long nanos, int speed) {

        Instant now(long present) {
            return at.plus(Duration.ofNanos(present - nanos).multipliedBy(speed));
        }
    }
}
