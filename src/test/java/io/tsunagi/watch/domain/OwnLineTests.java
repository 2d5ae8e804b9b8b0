package io.tsunagi.watch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.outbound.Outbound;
import io.tsunagi.watch.domain.OwnLine.Line;
import io.tsunagi.watch.domain.Probe.Check;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two anchors must answer before a partner is accused; fewer than two anchors know nothing. */
class OwnLineTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);

    private final List<String> asked = new ArrayList<>();

    @Test
    void twoOfThreeAnchorsThatAnswerAreEnough() {
        assertThat(line(Set.of("b:1", "c:1"), "a:1", "b:1", "c:1").now()).isEqualTo(Line.WELL);
    }

    @Test
    void oneOfThreeIsOurOwnFailure() {
        assertThat(line(Set.of("b:1"), "a:1", "b:1", "c:1").now()).isEqualTo(Line.BROKEN);
        assertThat(line(Set.of(), "a:1", "b:1").now()).isEqualTo(Line.BROKEN);
    }

    @Test
    void oneAnchorAloneKnowsNothing() {
        assertThat(line(Set.of("a:1"), "a:1").now()).isEqualTo(Line.UNKNOWN);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatWasFoundIsGoodForTwentySecondsSoAHundredFailuresAskOnce() {
        OwnLine line = line(Set.of(), "a:1", "b:1");
        for (int i = 0; i < 100; i++) {
            line.now();
        }
        assertThat(asked).containsExactly("a:1", "b:1");
    }

    private OwnLine line(Set<String> answering, String... anchors) {
        Probes probes = (Probes) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Probes.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("anchors");
                    return Stream.of(anchors).map(OwnLineTests::anchor).toList();
                });
        return new OwnLine(probes, new TryProbe(new Answering(answering, asked), CLOCK), CLOCK);
    }

    private static Probe anchor(String target) {
        Check check = new Check(null, "", Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(15));
        return new Probe(
                UUID.randomUUID(),
                null,
                null,
                target,
                Way.TCP,
                target,
                check,
                Trouble.ALL,
                true,
                "test",
                CLOCK.instant(),
                Standing.fresh(CLOCK.instant()),
                "",
                null,
                null);
    }

    private record Answering(Set<String> who, List<String> asked) implements Outbound {

        @Override
        public Result send(Call call) {
            throw new AssertionError("anchors here are ports");
        }

        @Override
        public Result knock(String host, int port, Duration patience) {
            asked.add(host + ":" + port);
            return who.contains(host + ":" + port)
                    ? new Answered(0, new byte[0], false, Duration.ZERO)
                    : new Failed(Reason.UNREACHABLE, Duration.ZERO);
        }

        @Override
        public Optional<Reason> hinders(String url) {
            return Optional.empty();
        }

        @Override
        public Optional<Reason> hinders(String host, int port) {
            return Optional.empty();
        }
    }
}
