package io.tsunagi.scanning.reader;

import io.tsunagi.scanning.domain.FileEnd;
import io.tsunagi.scanning.domain.PageReading;
import io.tsunagi.scanning.domain.ReaderUnavailable;
import io.tsunagi.scanning.domain.ScanReader;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps a few reading processes and lends each to one file at a time, never more than the machine has processors less one, so
 * that people are answered while a stack is read. A process that failed, or that had its share of files, is replaced.
 */
@Component
class ChildScanReader implements ScanReader {

    private static final Logger log = LoggerFactory.getLogger(ChildScanReader.class);

    private final ReaderLimits limits;
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    private final Queue<Child> idle = new ConcurrentLinkedQueue<>();

    ChildScanReader(ReaderLimits limits) {
        this.limits = limits;
    }

    @Override
    public FileEnd read(byte[] file, Consumer<PageReading> pages) {
        if (file.length > limits.bytes()) {
            return FileEnd.TOO_LARGE;
        }
        places.acquireUninterruptibly();
        try {
            return lent(child(), child -> read(file, pages, child));
        } catch (IOException e) {
            throw new ReaderUnavailable(e);
        } finally {
            places.release();
        }
    }

    /** A process that had other files before may fail for their sake, so a file that gave no page is tried in a new one. */
    private FileEnd read(byte[] file, Consumer<PageReading> pages, Child child) throws IOException {
        AtomicInteger read = new AtomicInteger();
        FileEnd end = child.read(file, page -> {
            read.incrementAndGet();
            pages.accept(page);
        });
        if (end != FileEnd.TOO_COSTLY || child.fresh() || read.get() > 0) {
            return end;
        }
        return lent(Child.start(limits), fresh -> fresh.read(file, pages));
    }

    private FileEnd lent(Child child, Reading reading) throws IOException {
        try {
            return reading.of(child);
        } finally {
            if (child.fit()) {
                idle.add(child);
            } else {
                child.close();
            }
        }
    }

    /** Something to do with a process. */
    private interface Reading {
        FileEnd of(Child child) throws IOException;
    }

    private Child child() throws IOException {
        for (Child waiting = idle.poll(); waiting != null; waiting = idle.poll()) {
            if (waiting.fit()) {
                return waiting;
            }
            waiting.close();
        }
        Child child = Child.start(limits);
        log.info("reading process started pid={}", child.pid());
        return child;
    }

    @PreDestroy
    void close() {
        for (Child child = idle.poll(); child != null; child = idle.poll()) {
            child.close();
        }
    }
}
