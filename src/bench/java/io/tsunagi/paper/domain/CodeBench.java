package io.tsunagi.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long it takes to say whether a code is ours, without the register: 5 ms at most. */
@Tag("bench")
class CodeBench {

    private static final int CODES = 2_000;

    @Test
    void codeIsVerifiedWithin5Milliseconds() {
        SignedCodes codes = Samples.codes();
        SignedCodes.Pen pen = codes.pen();
        List<String> signed = IntStream.rangeClosed(1, CODES)
                .mapToObj(page -> pen.sign(Samples.content(Samples.form("jp/C-5020"), 1, page)))
                .toList();
        signed.forEach(codes::read);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long believed =
                signed.stream().filter(code -> codes.read(code).isPresent()).count();
        double each = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / CODES;

        System.out.printf(Locale.ROOT, "BENCH verify one code: %.3f ms of one core%n", each);
        assertThat(believed).isEqualTo(CODES);
        assertThat(each).isLessThanOrEqualTo(5);
    }
}
