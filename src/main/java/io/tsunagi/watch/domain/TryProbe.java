package io.tsunagi.watch.domain;

import io.tsunagi.outbound.Outbound;
import io.tsunagi.outbound.Outbound.Answered;
import io.tsunagi.outbound.Outbound.Call;
import io.tsunagi.outbound.Outbound.Failed;
import io.tsunagi.outbound.Outbound.Result;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Looks once, over the guarded way out; of a heartbeat it looks at how long it has been silent. */
@Service
public class TryProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SERVER_ERROR = 500;

    private final Outbound outbound;
    private final Clock clock;

    TryProbe(Outbound outbound, Clock clock) {
        this.outbound = outbound;
        this.clock = clock;
    }

    /** What it finds now; takes at most 20 seconds. */
    public Found look(Probe probe) {
        return switch (probe.way()) {
            case HEARTBEAT -> silence(probe);
            case TCP -> reached(probe, knock(probe.target()));
            case HTTP -> page(probe, outbound.send(Call.get(probe.target(), PATIENCE)));
        };
    }

    private Result knock(String target) {
        int colon = target.lastIndexOf(':');
        return outbound.knock(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)), PATIENCE);
    }

    private Found silence(Probe probe) {
        Duration quiet = Duration.between(probe.quietSince(), clock.instant());
        return quiet.compareTo(probe.check().quiet()) > 0
                ? new Found(Outcome.DOWN, "SILENT", Duration.ZERO)
                : new Found(Outcome.WELL, "", Duration.ZERO);
    }

    private static Found page(Probe probe, Result result) {
        if (!(result instanceof Answered answered)) {
            return reached(probe, result);
        }
        Integer expected = probe.check().status();
        boolean right = expected == null ? answered.isFine() : expected == answered.status();
        if (!right) {
            Outcome outcome = answered.status() >= SERVER_ERROR ? Outcome.DOWN : Outcome.WRONG;
            return new Found(outcome, "STATUS " + answered.status(), answered.took());
        }
        String words = probe.check().text();
        if (!words.isEmpty() && !new String(answered.body(), StandardCharsets.UTF_8).contains(words)) {
            return new Found(Outcome.WRONG, "TEXT", answered.took());
        }
        return reached(probe, answered);
    }

    private static Found reached(Probe probe, Result result) {
        if (result instanceof Failed failed) {
            return failed.reason().isOurs()
                    ? Found.blind(failed.reason().name())
                    : new Found(Outcome.DOWN, failed.reason().name(), failed.took());
        }
        Duration took = result.took();
        return took.compareTo(probe.check().slow()) > 0
                ? new Found(Outcome.SLOW, String.format(Locale.ROOT, "SLOW %.1f", took.toMillis() / 1000.0), took)
                : new Found(Outcome.WELL, "", took);
    }
}
