package io.tsunagi.scanning.reader;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the network away from the reading process where the system lets us: Linux with user namespaces open to this user, by
 * {@code unshare} of util-linux. Elsewhere the process runs without it, which is said once in the log.
 */
final class Apart {

    private static final Logger LOG = LoggerFactory.getLogger(Apart.class);
    private static final List<String> UNSHARE = List.of("unshare", "--map-root-user", "--net", "--");
    private static final int SECONDS = 5;

    private Apart() {}

    /** What goes before the command of the process; empty where it cannot be kept apart. */
    static List<String> prefix() {
        return Possible.WORKS ? UNSHARE : List.of();
    }

    /** Asked once. */
    private static final class Possible {

        static final boolean WORKS = tried();

        private static boolean tried() {
            boolean works = works();
            LOG.info("reading processes without network: {}", works);
            return works;
        }

        private static boolean works() {
            try {
                Process process = new ProcessBuilder("unshare", "--map-root-user", "--net", "--", "true")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return false;
                }
                return process.exitValue() == 0;
            } catch (IOException noSuchCommand) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
