package io.tsunagi.outbound.domain;

import io.tsunagi.outbound.KeptBack;
import io.tsunagi.outbound.KeptBack.Way;
import io.tsunagi.outbound.Outbound;
import io.tsunagi.storage.InExercise;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Stands where calls leave the house, in an exercise: no name is resolved and no connection opened. A call that the rules would have
 * let out is kept, and answered as if the other side were well.
 */
@Service
@InExercise
class KeepOutbound implements Outbound {

    private static final int FINE = 200;

    private final Outbound rules;
    private final KeptBack kept;

    KeepOutbound(Approvals approvals, KeptBack kept) {
        this.rules = new GuardOutbound(approvals, KeepOutbound::noName, new Nowhere());
        this.kept = kept;
    }

    @Override
    public Result send(Call call) {
        Optional<Reason> hindered = rules.hinders(call.url());
        if (hindered.isPresent()) {
            return new Failed(hindered.get(), Duration.ZERO);
        }
        byte[] body = call.body();
        boolean look = call.method().equals("GET") || call.method().equals("HEAD");
        kept.keep(
                look ? Way.PROBE : Way.WEBHOOK,
                call.url(),
                call.method(),
                body == null ? "" : new String(body, StandardCharsets.UTF_8));
        return new Answered(FINE, new byte[0], false, Duration.ZERO);
    }

    @Override
    public Result knock(String host, int port, Duration patience) {
        Optional<Reason> hindered = rules.hinders(host, port);
        if (hindered.isPresent()) {
            return new Failed(hindered.get(), Duration.ZERO);
        }
        kept.keep(Way.PROBE, host + ":" + port, "TCP", "");
        return new Answered(0, new byte[0], false, Duration.ZERO);
    }

    @Override
    public Optional<Reason> hinders(String url) {
        return rules.hinders(url);
    }

    @Override
    public Optional<Reason> hinders(String host, int port) {
        return rules.hinders(host, port);
    }

    private static List<InetAddress> noName(String name) throws UnknownHostException {
        throw new UnknownHostException(name);
    }

    /** Opens nothing. */
    private static final class Nowhere implements Wire {

        @Override
        public Result exchange(TargetUrl url, List<InetAddress> pinned, Call call) {
            return new Failed(Reason.UNREACHABLE, Duration.ZERO);
        }

        @Override
        public Result connect(List<InetAddress> pinned, int port, Duration patience) {
            return new Failed(Reason.UNREACHABLE, Duration.ZERO);
        }
    }
}
