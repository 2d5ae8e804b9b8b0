package io.tsunagi.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Words that go before a PostgreSQL program: a session of its own, so that Ctrl+C reaches the server and not the database
 * behind its back, and for root a user namespace, because PostgreSQL refuses to run as root.
 */
final class Launcher {

    private Launcher() {}

    static List<String> find() {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            words.add("setsid");
        }
        if ("0".equals(output(List.of("id", "-u")))) {
            String inside = output(List.of("unshare", "-U", "id", "-u"));
            if (inside.isEmpty() || "0".equals(inside)) {
                throw new IllegalStateException(
                        "The built-in database cannot run as root here, because user namespaces are"
                                + " closed. Start the server as an ordinary user, or name a PostgreSQL by SPRING_DATASOURCE_URL.");
            }
            words.addAll(List.of("unshare", "-U"));
        }
        return List.copyOf(words);
    }

    private static String output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(false).start();
            String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? text.strip() : "";
        } catch (IOException notThere) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
