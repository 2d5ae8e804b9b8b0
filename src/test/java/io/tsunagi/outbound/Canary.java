package io.tsunagi.outbound;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on every address of this machine that counts whoever connects, and answers each the same. */
public final class Canary implements AutoCloseable {

    private final ServerSocket server;
    private final AtomicInteger reached = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "canary");
        thread.setDaemon(true);
        return thread;
    });

    /** What it says to each. */
    public interface Voice {

        /** Speaks until it is done or nobody listens any more. */
        void speak(OutputStream out) throws IOException;
    }

    /** Begins to listen on a free port. */
    public Canary(Voice voice) {
        try {
            server = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(() -> {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                reached.incrementAndGet();
                threads.submit(() -> {
                    try (socket;
                            OutputStream out = socket.getOutputStream()) {
                        voice.speak(out);
                        // until the caller leaves, so that nothing unread makes the answer a reset
                        socket.setSoTimeout(2_000);
                        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                    }
                    return null;
                });
            }
            return null;
        });
    }

    /** One that answers with this status line, headers and body. */
    public static Canary saying(String answer) {
        return new Canary(out -> {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
        });
    }

    /** One that answers 200 with these words. */
    public static Canary fine(String words) {
        return saying("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: "
                + words.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + words);
    }

    /** Its port. */
    public int port() {
        return server.getLocalPort();
    }

    /** How many connected. */
    public int reached() {
        return reached.get();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
