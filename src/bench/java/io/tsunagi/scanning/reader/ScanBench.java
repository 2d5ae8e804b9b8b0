package io.tsunagi.scanning.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.pdf.Sheets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many damaged sheets are read, and how quickly: a seeded corpus of 2,000 files, each printed, damaged and sent in its own
 * way. A file counts as placed when every code on it was read; one code that does not stand on it is one too many.
 */
@Tag("bench")
class ScanBench {

    private static final int FILES = 2_000;
    private static final int WARM = 100;

    @Test
    void ofTwoThousandDamagedFilesAtLeast97PercentArePlacedAndNoneWrongly() throws IOException {
        Corpus corpus = new Corpus(Sheets.of(List.of(
                "jp/C-5020",
                "jp/C-5010",
                "jp/C-4000",
                "tsunagi/pick-sheet",
                "tsunagi/dispatch-note",
                "us/downtime-letter")));
        PageReader reader = new PageReader();
        Map<String, Score> scores = new TreeMap<>();
        int placed = 0;
        int wrong = 0;
        long time = 0;
        for (int i = 0; i < FILES; i++) {
            Corpus.Returned returned = corpus.get(i);
            long start = used();
            Set<String> found = codes(reader, returned.file());
            long took = used() - start;
            boolean right = found.equals(returned.codes());
            placed += right ? 1 : 0;
            wrong += returned.codes().containsAll(found) ? 0 : 1;
            time += i < WARM ? 0 : took;
            scores.computeIfAbsent(returned.what(), what -> new Score()).add(right, took);
        }
        double perSecond = (FILES - WARM) / (time / 1e9);

        scores.forEach((what, score) -> say("%-13s %4d of %4d placed, mean %.0f ms", what, score.right, score.all, score.mean()));
        say("%,d files: %d placed (%.1f %%), %d wrongly; %.1f pages a second and core", FILES, placed, 100.0 * placed / FILES, wrong, perSecond);
        assertThat(wrong).isZero();
        assertThat(placed).isGreaterThanOrEqualTo(FILES * 97 / 100);
        assertThat(perSecond).isGreaterThanOrEqualTo(8);
    }

    private static Set<String> codes(PageReader reader, byte[] file) throws IOException {
        Set<String> found = new HashSet<>();
        try (Pages pages = Pages.open(file, 100_000_000).orElseThrow()) {
            for (int number = 1; number <= pages.count(); number++) {
                reader.read(number, pages.page(number)).codes().forEach(code -> found.add(code.text()));
            }
        }
        return found;
    }

    /** Processor time of this thread, ns. */
    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String format, Object... values) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.printf(
                Locale.ROOT, "BENCH %s (load %.2f)%n", String.format(Locale.ROOT, format, values), load);
    }

    /** What came of one kind of file. */
    private static final class Score {

        private int all;
        private int right;
        private long time;

        void add(boolean placed, long took) {
            all++;
            right += placed ? 1 : 0;
            time += took;
        }

        double mean() {
            return time / 1e6 / all;
        }
    }
}
