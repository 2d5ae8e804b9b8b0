package io.tsunagi.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts everybody who calls at a port, whatever they want, and says nothing. */
final class Listener implements AutoCloseable {

    private static final int WAITING = 50;

    private final AtomicInteger calls = new AtomicInteger();
    private final ServerSocket socket;

    Listener() throws IOException {
        socket = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::listen, "listener");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int calls() {
        return calls.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                socket.accept().close();
                calls.incrementAndGet();
            } catch (IOException over) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
