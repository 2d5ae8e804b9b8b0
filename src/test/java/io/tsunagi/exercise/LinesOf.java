package io.tsunagi.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Looks at every line that a process has to somewhere, as the kernel sees them (proc(5)), again and again until it is told to stop. */
final class LinesOf implements AutoCloseable {

    private static final long EVERY_MILLIS = 20;
    private static final String LISTENS = "0A";
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private final Path process;
    private final Set<Line> seen = ConcurrentHashMap.newKeySet();
    private final Set<Integer> listening = ConcurrentHashMap.newKeySet();
    private final Thread watch = new Thread(this::watch, "lines of an exercise");
    private volatile boolean over;

    private LinesOf(long pid) {
        process = Path.of("/proc", Long.toString(pid));
    }

    static LinesOf process(long pid) {
        LinesOf lines = new LinesOf(pid);
        lines.watch.setDaemon(true);
        lines.watch.start();
        return lines;
    }

    /** Lines that the process opened itself; those that others opened to it are left out. */
    Set<Line> opened() {
        Set<Line> opened = new HashSet<>(seen);
        opened.removeIf(line -> listening.contains(line.localPort()));
        return opened;
    }

    /** One line, ports in numbers; addresses as the kernel writes them. */
    record Line(String kind, int localPort, String remote, int remotePort) {}

    @Override
    public void close() {
        over = true;
    }

    private void watch() {
        while (!over && Files.exists(process)) {
            look();
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look() {
        Set<String> sockets = sockets();
        for (String kind : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (String row : rows(kind)) {
                String[] cells = row.strip().split("\\s+");
                if (cells.length <= INODE || !sockets.contains(cells[INODE])) {
                    continue;
                }
                boolean waits = cells[STATE].equals(LISTENS) && kind.startsWith("tcp");
                if (waits) {
                    listening.add(port(cells[LOCAL]));
                } else {
                    seen.add(new Line(kind, port(cells[LOCAL]), cells[REMOTE].split(":")[0], port(cells[REMOTE])));
                }
            }
        }
    }

    private List<String> rows(String kind) {
        try {
            List<String> rows = Files.readAllLines(process.resolve("net").resolve(kind));
            return rows.subList(1, rows.size());
        } catch (IOException gone) {
            return List.of();
        }
    }

    private Set<String> sockets() {
        Set<String> sockets = new TreeSet<>();
        List<Path> open = new ArrayList<>();
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            files.forEach(open::add);
        } catch (IOException gone) {
            return sockets;
        }
        for (Path file : open) {
            try {
                String target = Files.readSymbolicLink(file).toString();
                if (target.startsWith("socket:[")) {
                    sockets.add(target.substring("socket:[".length(), target.length() - 1));
                }
            } catch (IOException closedMeanwhile) {
                continue;
            }
        }
        return sockets;
    }

    private static int port(String address) {
        return Integer.parseInt(address.split(":")[1], 16);
    }
}
