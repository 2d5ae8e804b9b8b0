package io.tsunagi.shipment.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.shipment.ReachedShipper;
import io.tsunagi.shipment.ShipmentFixtures;
import io.tsunagi.shipment.domain.ListRanked;
import io.tsunagi.shipment.domain.RankedFilter;
import io.tsunagi.shipment.domain.ShipmentStatus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long it takes from the first byte of a file until all its good rows stand in the ranked list, in a heap of 400 MB: 100,000 rows
 * in 20 s, 1,000,000 in 4 minutes on two cores ({@code -Dtsunagi.bench.rows=1000000}). One row in a hundred is bad, one in a hundred
 * was sent twice; every row is counted. The ranked list is read all the while.
 */
@Tag("bench")
@TsunagiTest
class IntakeBench {

    private static final int ROWS = Integer.getInteger("tsunagi.bench.rows", 100_000);
    /** Rows of another file taken before: a server that is in use has been warm for hours. */
    private static final int WARM = Integer.getInteger("tsunagi.bench.warm", 30_000);

    private static final double SECONDS = ROWS <= 100_000 ? 20 : 240;
    private static final long LOOK = 50_000_000;
    private static final String[] GOODS = {
        "INS-GLA,インスリン グラルギン注 300単位,3,BX,0.3,2-8C",
        "GAUZE-S,滅菌ガーゼ 7.5cm 100枚,7,BX,2.10,AMB",
        "TEA-500,緑茶 500mL×24,2,CS,25.20,AMB",
        "PT-M-200,ペーパータオル 中判 200枚×42,6,CS,58.8,AMB",
        "TONER-X1,トナーカートリッジ X1,1,PC,1.2,AMB",
        "MASK-50,サージカルマスク 50枚,20,BX,4.0,AMB"
    };
    private static final String[] TYPES = {
        "hospital", "clinic", "pharmacy", "care", "school", "retail", "office", "person"
    };

    @Autowired
    ReachedShipper shippers;

    @Autowired
    CheckImport checkImport;

    @Autowired
    ConfirmImport confirmImport;

    @Autowired
    ImportRuns runs;

    @Autowired
    ListRanked listRanked;

    @TempDir
    Path folder;

    @Test
    void aLargeFileStandsInTheListInTimeWithAFlatHeap() throws IOException {
        ReachedShipper.Reached reached = shippers.reached();
        MappingProfile profile = shippers.profile(reached.partner(), ShipmentFixtures.HUB);
        take(reached.disruption(), profile, file("W", WARM), new ArrayList<>());
        Path file = file("B", ROWS);
        List<Double> alone = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            alone.add(list(reached.disruption()));
        }
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        List<Double> besides = new ArrayList<>();

        Taken taken = take(reached.disruption(), profile, file, besides);

        int odd = ROWS / 100;
        assertThat(taken.checked().totals()).isEqualTo(new ImportRun.Totals(ROWS, ROWS - 2 * odd, 0, 0, odd, odd, 0));
        assertThat(taken.run().totals()).isEqualTo(new ImportRun.Totals(ROWS, 0, ROWS - 2 * odd, 0, odd, odd, 0));
        assertThat(taken.run().records()).isEqualTo(new ImportRun.Records(ROWS + 1, 0, 0));
        assertThat(list(reached.disruption())).isPositive();
        Collections.sort(alone);
        Collections.sort(besides);
        say(
                "%d rows, %.1f MB: kept %.1f s, read and sorted %.1f s, in the list %.1f s; heap of old objects at most %.0f MB",
                ROWS, Files.size(file) / 1e6, taken.kept(), taken.read(), taken.all(), oldest() / 1e6);
        say(
                "a page of the list: alone median %.1f ms, 95%% %.1f ms; meanwhile median %.1f ms, 95%% %.1f ms, %d times",
                share(alone, 0.5), share(alone, 0.95), share(besides, 0.5), share(besides, 0.95), besides.size());
        if (load() <= Runtime.getRuntime().availableProcessors()) {
            assertThat(taken.all()).isLessThanOrEqualTo(SECONDS);
        }
    }

    /** Sends a file, confirms it, and waits until its last row stands in the list. */
    private Taken take(String disruption, MappingProfile profile, Path file, List<Double> besides) {
        long start = System.nanoTime();
        ImportRun received = As.coordinator(() -> checkImport.check(
                new CheckImport.Command(profile.id(), "bench.csv", () -> Files.newInputStream(file), null)));
        double kept = seconds(start);
        ImportRun checked = until(received, ImportRun.State.CHECKED, disruption, besides);
        double read = seconds(start);
        As.coordinator(() -> confirmImport.confirm(received.reference()));
        ImportRun run = until(received, ImportRun.State.TAKEN, disruption, besides);
        return new Taken(checked, run, kept, read, seconds(start));
    }

    private ImportRun until(ImportRun run, ImportRun.State state, String disruption, List<Double> lists) {
        while (true) {
            ImportRun now = As.coordinator(() -> runs.find(run.id())).orElseThrow();
            if (now.state() == state) {
                return now;
            }
            assertThat(now.state().busy()).as(now.state().name()).isTrue();
            lists.add(list(disruption));
            LockSupport.parkNanos(LOOK);
        }
    }

    /** Time of the first page of the ranked list, ms. */
    private double list(String disruption) {
        long start = System.nanoTime();
        assertThat(As.coordinator(() -> listRanked.list(disruption, RankedFilter.of(ShipmentStatus.OPEN), null, null)))
                .isPresent();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Row {@code i} is bad when {@code i % 100 == 7}, and repeats the row before when {@code i % 100 == 9}. */
    private Path file(String letter, int rows) throws IOException {
        Path file = folder.resolve(letter + ".csv");
        String head = new String(ShipmentFixtures.file(ShipmentFixtures.HUB), StandardCharsets.UTF_8).split("\r\n")[0];
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(head + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(letter + row(i % 100 == 9 ? i - 1 : i) + "\n");
            }
        }
        return file;
    }

    private static String row(int i) {
        String goods = GOODS[i % GOODS.length];
        return "%07d,%s,顧客%d株式会社,東京都,%d-%d-%d,03-%04d-%04d,%s,2026-11-%02dT%02d:%02d:00+09:00,2026-11-%02dT17:00:00+09:00,%s,%s,,"
                .formatted(
                        i,
                        TYPES[i / 7 % TYPES.length],
                        i % 40_000,
                        i % 9 + 1,
                        i % 30 + 1,
                        i % 20 + 1,
                        i % 9000 + 1000,
                        i % 8999 + 1000,
                        i % 100 == 7 ? goods.replaceFirst(",(\\d+),(BX|CS|PC)", ",-$1,$2") : goods,
                        i % 20 + 1,
                        i % 24,
                        i % 60,
                        i % 8 + 22,
                        i % 3 == 0 ? "5.4" : "",
                        i % 4 == 0 ? "7" : "");
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Most that lived through a collection since the reading began, bytes. */
    private static long oldest() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool ->
                        pool.getType() == MemoryType.HEAP && pool.getName().contains("Tenured"))
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .max()
                .orElse(0);
    }

    private static double share(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1) * share));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "BENCH %s (load %.2f)%n", String.format(Locale.ROOT, format, values), load());
    }

    /** What was sorted, what was taken, and after how many seconds. */
    private record Taken(ImportRun checked, ImportRun run, double kept, double read, double all) {}
}
