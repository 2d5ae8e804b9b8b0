package io.tsunagi.outbound.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.outbound.KeptBack;
import io.tsunagi.outbound.Outbound.Answered;
import io.tsunagi.outbound.Outbound.Call;
import io.tsunagi.outbound.Outbound.Failed;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In an exercise a call is kept, and a real listener at the approved address hears nothing. */
class KeepOutboundTests {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<String> kept = new ArrayList<>();

    @Test
    void whatWouldGoOutIsKeptAndNobodyIsCalled() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(300);
            int port = listener.getLocalPort();
            KeepOutbound outbound = new KeepOutbound(approving(port), new Notes());

            assertThat(outbound.send(
                            Call.post("http://127.0.0.1:" + port + "/hook", Map.of(), new byte[] {'{', '}'}, PATIENCE)))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answer -> assertThat(answer.isFine()).isTrue());
            assertThat(outbound.knock("127.0.0.1", port, PATIENCE)).isInstanceOf(Answered.class);
            assertThat(outbound.send(Call.get("http://example.com/", PATIENCE))).isInstanceOf(Failed.class);

            assertThat(kept)
                    .containsExactly(
                            "WEBHOOK http://127.0.0.1:" + port + "/hook POST {}", "PROBE 127.0.0.1:" + port + " TCP ");
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static Approvals approving(int open) {
        return new Approvals() {
            @Override
            public Optional<Approval> standing(String host, int port) {
                return port == open
                        ? Optional.of(new Approval(
                                UUID.randomUUID(),
                                host,
                                port,
                                List.of("127.0.0.1"),
                                "test",
                                "m",
                                Instant.EPOCH,
                                null,
                                null))
                        : Optional.empty();
            }

            @Override
            public List<Approval> all() {
                return List.of();
            }

            @Override
            public Optional<Approval> find(UUID id) {
                return Optional.empty();
            }

            @Override
            public boolean add(Approval approval) {
                return false;
            }

            @Override
            public boolean end(UUID id, String who, Instant at) {
                return false;
            }
        };
    }

    private final class Notes implements KeptBack {

        @Override
        public void keep(Way way, String to, String subject, String text) {
            kept.add(way + " " + to + " " + subject + " " + text);
        }

        @Override
        public List<Kept> newest(int most) {
            return List.of();
        }

        @Override
        public Optional<Kept> find(long id) {
            return Optional.empty();
        }

        @Override
        public long count(Way way) {
            return 0;
        }
    }
}
