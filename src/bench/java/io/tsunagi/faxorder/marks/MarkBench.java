package io.tsunagi.faxorder.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How well the marks of filled and damaged order forms are read: a seeded corpus in which every form has its own hand, pen, damage and
 * way of sending. The first 450 forms were looked at while the rules were made, so they are not counted here.
 */
@Tag("bench")
class MarkBench {

    private static final int FIRST = 450;
    private static final int FORMS = Integer.getInteger("tsunagi.bench.forms", 500);

    @Test
    void certainRowsAreRightInAtLeast995Of1000AndNoBlankOrCrossedOutRowIsCertain() {
        FilledForms corpus = new FilledForms();
        Score score = new Score();
        long start = used();
        for (int number = FIRST; number < FIRST + FORMS; number++) {
            score.add(corpus, number);
        }
        double seconds = (used() - start) / 1e9;

        score.byKind.forEach((kind, counts) ->
                say("%-16s %5d rows, %5d certain, %5d right", kind, counts[0], counts[1], counts[2]));
        score.wrong.forEach(wrong -> say("%s", wrong));
        say("%d forms, %d straightened, %.2f s each with making them", score.forms, score.straightened, seconds / FORMS);
        say("%d marked rows, certain %.1f %%", score.marked, 100.0 * score.certainMarked / score.marked);
        say("%d certain, %d right (%.2f %%)", score.certain, score.right, 100.0 * score.right / score.certain);
        say("%d certain claims on blank or crossed-out rows", score.falsely);
        say("%d rows with digits, %d proposed, %d right", score.digits, score.digitsProposed, score.digitsRight);
        assertThat(score.falsely).isZero();
        assertThat(score.right).isGreaterThanOrEqualTo((int) Math.ceil(score.certain * 0.995));
    }

    /** Processor time of this thread, ns. */
    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String format, Object... values) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.printf(Locale.ROOT, "BENCH %s (load %.2f)%n", String.format(Locale.ROOT, format, values), load);
    }
}
