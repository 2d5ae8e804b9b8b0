package io.tsunagi.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A line between a browser and the server that can be cut and mended: while it is cut, connections end at once; while it swallows,
 * reports that are sent reach the server and its answers to them are lost, as on the edge of a radio cell.
 */
final class CutLine implements AutoCloseable {

    /** What the line does to what goes over it. */
    enum State {
        OPEN,
        CUT,
        SWALLOWS_ANSWERS
    }

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;

    CutLine(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Changes what the line does, and ends what is under way on it. */
    void becomes(State next) {
        state = next;
        sockets.forEach(CutLine::end);
        sockets.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                if (state == State.CUT) {
                    end(browser);
                    continue;
                }
                Socket house = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.add(browser);
                sockets.add(house);
                AtomicBoolean lost = new AtomicBoolean();
                thread(() -> pump(browser, house, lost, false));
                thread(() -> pump(house, browser, lost, true));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, AtomicBoolean lost, boolean answers) {
        byte[] buffer = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers && lost.get()) {
                    return;
                }
                if (!answers && state == State.SWALLOWS_ANSWERS && report(buffer, read)) {
                    lost.set(true);
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException cut) {
            // the line was cut
        }
    }

    private static boolean report(byte[] buffer, int read) {
        return new String(buffer, 0, read, StandardCharsets.ISO_8859_1).startsWith("POST /api/v1/handovers/entries");
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        becomes(State.CUT);
    }
}
