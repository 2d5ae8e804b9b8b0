package io.tsunagi.scanning.reader;

import io.tsunagi.scanning.domain.FileEnd;
import io.tsunagi.scanning.domain.PageReading;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/**
 * One reading process: a Java of its own with a small heap, an empty environment, no network where the system
 * can take it away, and a temporary folder that goes with it. It is
 * killed when a page costs more processor time than it may, or when it stands still.
 */
final class Child implements AutoCloseable {

    /** After so many files a process is replaced, whatever a file may have left behind in it. */
    private static final int FILES = 200;

    private static final Duration LOOK = Duration.ofMillis(100);
    /** A process that neither works nor answers, on a machine however busy. */
    private static final Duration STILL = Duration.ofMinutes(2);

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "scan-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final Process process;
    private final Path folder;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Duration page;

    private volatile Duration used = Duration.ZERO;
    private volatile long since = System.nanoTime();
    private int files;
    private boolean failed;

    private Child(Process process, Path folder, Duration page) {
        this.process = process;
        this.folder = folder;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.page = page;
    }

    /** Starts one and waits until it is ready. */
    static Child start(ReaderLimits limits) throws IOException {
        Path folder = Files.createTempDirectory("tsunagi-scan");
        List<String> command = new ArrayList<>(Apart.prefix());
        command.addAll(JavaCommand.of(
                ReaderMain.class,
                options(limits, folder),
                List.of(Integer.toString(limits.pages()), Long.toString(limits.pixels()))));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Child child = new Child(builder.start(), folder, limits.page());
        try {
            Frames.awaitReady(child.in);
        } catch (IOException e) {
            child.close();
            throw e;
        }
        return child;
    }

    private static List<String> options(ReaderLimits limits, Path folder) {
        return List.of(
                "-Xmx" + limits.heap() + "m",
                "-Xss2m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder);
    }

    /** Reads one file; a process that dies of it says that the file was too costly. */
    FileEnd read(byte[] file, Consumer<PageReading> pages) {
        files++;
        restart();
        ScheduledFuture<?> watch =
                WATCH.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        try {
            Frames.file(out, file);
            for (Frames.Frame frame = Frames.next(in); ; frame = Frames.next(in)) {
                restart();
                if (frame instanceof Frames.PageFrame next) {
                    pages.accept(next.page());
                } else if (frame instanceof Frames.EndFrame end) {
                    return end.end();
                }
            }
        } catch (IOException e) {
            failed = true;
            process.destroyForcibly();
            return FileEnd.TOO_COSTLY;
        } finally {
            watch.cancel(false);
        }
    }

    private void restart() {
        used = time();
        since = System.nanoTime();
    }

    private void look() {
        boolean costly = time().minus(used).compareTo(page) > 0;
        boolean still = System.nanoTime() - since > STILL.toNanos();
        if (costly || still) {
            process.destroyForcibly();
        }
    }

    private Duration time() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Whether another file may be given to it. */
    boolean fit() {
        return !failed && files < FILES && process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Whether it has had no other file than the present one, which is then to blame for whatever happens. */
    boolean fresh() {
        return files <= 1;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            FileSystemUtils.deleteRecursively(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The folder of a dead process holds nothing that matters; the system clears its temporary folder.
        }
    }
}
