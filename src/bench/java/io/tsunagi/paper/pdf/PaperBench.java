package io.tsunagi.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.domain.Drawing;
import io.tsunagi.paper.domain.Drawing.Document;
import io.tsunagi.paper.domain.Drawing.Drawn;
import io.tsunagi.paper.domain.Samples;
import io.tsunagi.paper.domain.form.FormDefinition;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How quickly paper is drawn, beside openhtmltopdf in the same run. Limits are in time of one core and hold on a machine
 * whose load is not above its cores; the time by the clock is told too, and the ratio always holds. Run with {@code mvn -Pbench verify}; the heap of the run is
 * 400 MB. Results with their machine are kept in {@code docs/benchmarks.md}.
 */
@Tag("bench")
class PaperBench {

    private static final int WARM = 150;
    private static final int ROUNDS = 61;
    private static final int MANY = 1_000;

    private final Drawing drawing = Drawings.drawing();

    @Test
    void formOf40FieldsTakesAtMost15MillisecondsAndAFifthOfThePeer() throws IOException {
        Document document = one();
        HtmlPeer peer = new HtmlPeer();
        String html = peer.html(document);
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int i = 0; i < WARM; i++) {
            drawing.draw(document);
            peer.pdf(html);
        }
        double[] processor = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long used = used();
            long start = System.nanoTime();
            drawing.draw(document);
            long middle = System.nanoTime();
            processor[i] = (used() - used) / 1e6;
            peer.pdf(html);
            ours[i] = (middle - start) / 1e6;
            theirs[i] = (System.nanoTime() - middle) / 1e6;
        }
        double our = median(ours);
        double their = median(theirs);

        double core = median(processor);

        say(
                "one page, %d filled fields: median %.2f ms of one core; by the clock %.2f ms, 95%% %.2f ms",
                fields(document), core, our, high(ours));
        say("openhtmltopdf, same page: median %.2f ms, 95%% %.2f ms; ratio %.1f", their, high(theirs), their / our);
        say("bytes: %d and %d", drawing.draw(document).pdf().length, peer.pdf(html).length);
        assertThat(fields(document)).isBetween(40, 50);
        limit(core, 15);
        assertThat(their / our).isGreaterThanOrEqualTo(5);
    }

    @Test
    void thousandDeclarationsInThreeCopiesTakeAtMost15SecondsAnd400MegabytesOfHeap() throws IOException {
        List<Document> documents = new ArrayList<>();
        FormDefinition form = Samples.form("jp/C-5020");
        Document sample = Samples.document(form);
        for (int i = 0; i < MANY; i++) {
            Map<String, String> values = new HashMap<>(sample.values());
            values.put("transportDocument", "ONEYOAKF%08d".formatted(i));
            documents.add(Samples.document(form, values, sample.lines(), List.of()));
        }
        long used = used();
        long start = System.nanoTime();
        Drawn drawn = drawing.draw(documents);
        double clock = (System.nanoTime() - start) / 1e9;
        double seconds = (used() - used) / 1e9;

        long heap = Runtime.getRuntime().maxMemory() / 1_000_000;
        say(
                "%,d declarations, %,d sheets in one run: %.1f s of one core; by the clock %.1f s; %.1f MB, heap at most %d MB",
                MANY, MANY * 3, seconds, clock, drawn.pdf().length / 1e6, heap);
        try (PDDocument document = Loader.loadPDF(drawn.pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(MANY * 3);
        }
        assertThat(heap).isLessThanOrEqualTo(420);
        limit(seconds, 15);
    }

    private static Document one() {
        Document full = Samples.document("jp/C-5010");
        return new Document(
                full.form(),
                full.caseReference(),
                full.disruption(),
                full.values(),
                full.lines(),
                full.sections(),
                full.copies().subList(0, 1),
                full.at());
    }

    private static int fields(Document document) {
        return document.values().size()
                + (int) document.lines().stream()
                        .flatMap(line -> line.values().stream())
                        .filter(text -> !text.isEmpty())
                        .count();
    }

    /** Holds a limit on a calm machine; on a busy one its figures say too little, and only that is said. */
    private static void limit(double measured, double most) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        if (load > Runtime.getRuntime().availableProcessors()) {
            say("machine is busy: the limit %.0f is not held against %.2f", most, measured);
            return;
        }
        assertThat(measured).isLessThanOrEqualTo(most);
    }

    /** Processor time of this thread, ns: what the machine's other work does not change much. */
    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double high(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * 0.95)];
    }

    private static void say(String format, Object... values) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int cores = Runtime.getRuntime().availableProcessors();
        System.out.printf(
                Locale.ROOT,
                "BENCH %s (load %.2f on %d cores)%n",
                String.format(Locale.ROOT, format, values),
                load,
                cores);
    }
}
