package io.tsunagi.scanning.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.paper.pdf.Sheets;
import io.tsunagi.scanning.domain.FileState;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.TakeIn;
import io.tsunagi.scanning.domain.TakeIn.Origin;
import io.tsunagi.scanning.domain.Way;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long others wait for a page while more than 200 hostile files are read: at most twice as long as when nothing is. */
@Tag("bench")
@TsunagiTest
class HostileBench {

    private static final int ALONE = 400;
    private static final long PAUSE = 20_000_000;

    @LocalServerPort
    int port;

    @Autowired
    TakeIn takeIn;

    @Autowired
    ScanFiles files;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void othersAreAnsweredWithinTwiceTheTimeWhileHostileFilesAreRead() throws Exception {
        Sheets.Sheet sheet = Sheets.of(List.of("jp/C-5020")).get(0);
        List<HostileFiles.Hostile> hostile = HostileFiles.all(
                Corpus.pdf(sheet.at(150)), Corpus.jpeg(sheet.at(150)), Corpus.tiff(Damage.bitonal(sheet.at(150))));
        answered(count(ALONE));
        List<Double> alone = answered(count(ALONE));
        UUID stack = UUID.randomUUID();
        for (HostileFiles.Hostile file : hostile) {
            if (file.file().length > 0) {
                As.broker(() -> takeIn.take(new Origin(stack, Way.UPLOAD, "bench"), file.what(), file.file()));
            }
        }
        List<Double> besides = answered(() -> reading(stack));

        say("others, nothing read: median %.1f ms, 95%% %.1f ms", share(alone, 0.5), share(alone, 0.95));
        say(
                "others, %d hostile files read: median %.1f ms, 95%% %.1f ms, %d answers; ratio %.2f and %.2f",
                hostile.size(),
                share(besides, 0.5),
                share(besides, 0.95),
                besides.size(),
                share(besides, 0.5) / share(alone, 0.5),
                share(besides, 0.95) / share(alone, 0.95));
        assertThat(files.ofStack(stack, 0, 1_000)).allMatch(file -> file.state() == FileState.READ);
        assertThat(share(besides, 0.5)).isLessThanOrEqualTo(2 * share(alone, 0.5));
    }

    private boolean reading(UUID stack) {
        return files.stack(stack).orElseThrow().busy();
    }

    private static BooleanSupplier count(int times) {
        int[] left = {times};
        return () -> left[0]-- > 0;
    }

    /** Times of one page after the other, ms, sorted. */
    private List<Double> answered(BooleanSupplier more) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/status"))
                .build();
        List<Double> times = new ArrayList<>();
        while (more.getAsBoolean()) {
            long start = System.nanoTime();
            HttpResponse<String> answer = client.send(page, HttpResponse.BodyHandlers.ofString());
            times.add((System.nanoTime() - start) / 1e6);
            assertThat(answer.statusCode()).isEqualTo(200);
            LockSupport.parkNanos(PAUSE);
        }
        Collections.sort(times);
        return times;
    }

    private static double share(List<Double> sorted, double share) {
        return sorted.get((int) ((sorted.size() - 1) * share));
    }

    private static void say(String format, Object... values) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.printf(Locale.ROOT, "BENCH %s (load %.2f)%n", String.format(Locale.ROOT, format, values), load);
    }
}
