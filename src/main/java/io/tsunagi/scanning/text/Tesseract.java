package io.tsunagi.scanning.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The Tesseract of this machine, if it has one; each page is read by a process of its own with an empty environment. */
@Component
class Tesseract {

    private static final Logger LOG = LoggerFactory.getLogger(Tesseract.class);
    private static final Duration ASKING = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 200_000;
    private static final String UPRIGHT = "osd";

    private final String command;
    private final List<String> wanted;
    private final Duration page;
    private final List<String> installed;

    Tesseract(
            @Value("${tsunagi.scanning.ocr.command:tesseract}") String command,
            @Value("${tsunagi.scanning.ocr.languages:jpn,eng}") List<String> wanted,
            @Value("${tsunagi.scanning.ocr.page:PT60S}") Duration page) {
        this.command = command;
        this.wanted = List.copyOf(wanted);
        this.page = page;
        this.installed = command.isBlank() ? List.of() : languages();
        LOG.info("words on scans are read: {} languages={}", works(), installed);
    }

    /** Whether it is there and knows one of the wanted languages. */
    boolean works() {
        return wanted.stream().anyMatch(installed::contains);
    }

    /**
     * The words on a picture.
     *
     * @param jpeg a picture of our own
     * @return empty when it could not be read in its time
     */
    Optional<String> read(byte[] jpeg) {
        List<String> known = wanted.stream().filter(installed::contains).toList();
        String layout = installed.contains(UPRIGHT) ? "1" : "3";
        Path picture = null;
        try {
            picture = Files.createTempFile("tsunagi-page", ".jpg");
            Files.write(picture, jpeg);
            return run(
                    List.of(command, picture.toString(), "stdout", "-l", String.join("+", known), "--psm", layout),
                    page);
        } catch (IOException e) {
            LOG.warn("words of a page could not be read", e);
            return Optional.empty();
        } finally {
            forget(picture);
        }
    }

    private List<String> languages() {
        try {
            return run(List.of(command, "--list-langs"), ASKING).stream()
                    .flatMap(said -> Arrays.stream(said.split("\\R")))
                    .map(String::strip)
                    .toList();
        } catch (IOException noSuchCommand) {
            return List.of();
        }
    }

    /** What the command says; empty when it fails or takes longer than it may. */
    private static Optional<String> run(List<String> command, Duration most) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(List.of("PATH", "TESSDATA_PREFIX"));
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Path said = Files.createTempFile("tsunagi-words", ".txt");
        Process process = builder.redirectOutput(said.toFile()).start();
        try {
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                return Optional.empty();
            }
            try (InputStream words = Files.newInputStream(said)) {
                return Optional.of(new String(words.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
            forget(said);
        }
    }

    private static void forget(@org.jspecify.annotations.Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("temporary file stays {}", file);
        }
    }
}
