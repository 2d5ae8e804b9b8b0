package io.tsunagi.outbound.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsunagi.outbound.Canary;
import io.tsunagi.outbound.Outbound;
import io.tsunagi.outbound.Outbound.Answered;
import io.tsunagi.outbound.Outbound.Call;
import io.tsunagi.outbound.Outbound.Failed;
import io.tsunagi.outbound.Outbound.Reason;
import io.tsunagi.outbound.Outbound.Result;
import io.tsunagi.outbound.net.HttpWire;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Nothing reaches an address that was not approved, checked and pinned; a real canary listens for whatever does. */
class OutboundGuardTests {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final NameResolver EVERY_NAME_LEADS_HERE = name -> List.of(InetAddress.getLoopbackAddress());

    private final Wire wire = new HttpWire();

    @Test
    void noneOfMoreThanAHundredSpellingsReachesTheCanaryThoughEverythingIsApprovedAndEveryNameLeadsThere() {
        try (Canary canary = Canary.fine("caught")) {
            Outbound outbound = new GuardOutbound(approvingAll(List.of()), EVERY_NAME_LEADS_HERE, wire);
            List<String> spellings = BypassSpellings.at(canary.port());

            assertThat(spellings).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(150);
            for (String url : spellings) {
                Result result = outbound.send(Call.get(url, PATIENCE));
                assertThat(result).as(url).isInstanceOf(Failed.class);
                assertThat(((Failed) result).reason().isOurs()).as(url).isTrue();
            }
            assertThat(canary.reached()).isZero();
        }
    }

    @Test
    void noSpellingOfAHostIsKnockedAtEither() {
        try (Canary canary = Canary.fine("caught")) {
            Outbound outbound = new GuardOutbound(approvingAll(List.of()), EVERY_NAME_LEADS_HERE, wire);

            for (String host : List.of(
                    "127.0.0.1", "localhost", "0x7f.1", "[::1]", "::1", "2130706433", "a@b", "canary.example", "")) {
                assertThat(((Failed) outbound.knock(host, canary.port(), PATIENCE))
                                .reason()
                                .isOurs())
                        .as(host)
                        .isTrue();
            }
            assertThat(canary.reached()).isZero();
        }
    }

    @Test
    void anAddressOfThisMachineIsReachedOnlyWhenItIsListed() {
        try (Canary canary = Canary.fine("well")) {
            Outbound outbound = new GuardOutbound(approvingAll(List.of("127.0.0.1")), EVERY_NAME_LEADS_HERE, wire);

            Answered answer =
                    (Answered) outbound.send(Call.get("http://canary.example:" + canary.port() + "/up?x=1", PATIENCE));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("well");
            assertThat(outbound.knock("canary.example", canary.port(), PATIENCE))
                    .isInstanceOf(Answered.class);
            await().untilAsserted(() -> assertThat(canary.reached()).isEqualTo(2));
        }
    }

    @Test
    void withoutAnApprovalNoNameIsEvenAskedFor() {
        List<String> asked = new ArrayList<>();
        Outbound outbound = new GuardOutbound(approvingNone(), recording(asked, "93.184.216.34"), wire);

        assertThat(reason(outbound.send(Call.get("https://partner.example/", PATIENCE))))
                .isEqualTo(Reason.NOT_APPROVED);
        assertThat(outbound.hinders("https://partner.example/")).contains(Reason.NOT_APPROVED);
        assertThat(asked).isEmpty();
    }

    @Test
    void aNameIsResolvedOnceAndTheConnectionGoesWhereItWasChecked() {
        List<String> asked = new ArrayList<>();
        List<List<InetAddress>> connected = new ArrayList<>();
        Outbound outbound =
                new GuardOutbound(approvingAll(List.of()), recording(asked, "93.184.216.34"), noting(connected));

        outbound.send(Call.get("http://rebinding.example/", PATIENCE));

        assertThat(asked).containsExactly("rebinding.example");
        assertThat(connected)
                .singleElement()
                .satisfies(pinned -> assertThat(pinned)
                        .extracting(InetAddress::getHostAddress)
                        .containsExactly("93.184.216.34"));
    }

    @Test
    void theConnectionNeverAsksForTheNameAgain() {
        try (Canary canary = Canary.fine("pinned")) {
            TargetUrl url = TargetUrl.parse("http://no-such-name.invalid:" + canary.port() + "/")
                    .orElseThrow();

            Result result =
                    wire.exchange(url, List.of(InetAddress.getLoopbackAddress()), Call.get(url.toString(), PATIENCE));

            assertThat(result).isInstanceOf(Answered.class);
            assertThat(canary.reached()).isOne();
        }
    }

    @Test
    void oneForbiddenAddressAmongGoodOnesSpoilsThemAll() {
        for (String bad :
                List.of("127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fe80::1", "64:ff9b::7f00:1", "0.0.0.0")) {
            List<List<InetAddress>> connected = new ArrayList<>();
            NameResolver mixed = name -> List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getByName(bad));
            Outbound outbound = new GuardOutbound(approvingAll(List.of()), mixed, noting(connected));

            assertThat(reason(outbound.send(Call.get("http://mixed.example/", PATIENCE))))
                    .as(bad)
                    .isEqualTo(Reason.FORBIDDEN_ADDRESS);
            assertThat(connected).isEmpty();
        }
    }

    @Test
    void secretsOfCloudsAreNeverReachedNotEvenWhenListed() {
        Outbound outbound = new GuardOutbound(
                approvingAll(List.of("169.254.169.254")),
                name -> List.of(InetAddress.getByName("169.254.169.254")),
                wire);

        assertThat(reason(outbound.send(Call.get("http://metadata.example/", PATIENCE))))
                .isEqualTo(Reason.FORBIDDEN_ADDRESS);
    }

    @Test
    void aRedirectIsToldAndNotFollowed() {
        try (Canary second = Canary.fine("caught");
                Canary first = Canary.saying("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:" + second.port()
                        + "/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) {
            Outbound outbound = new GuardOutbound(approvingAll(List.of("127.0.0.1")), EVERY_NAME_LEADS_HERE, wire);

            Answered answer =
                    (Answered) outbound.send(Call.get("http://canary.example:" + first.port() + "/", PATIENCE));

            assertThat(answer.status()).isEqualTo(302);
            assertThat(second.reached()).isZero();
        }
    }

    @Test
    void headersCarryNoSecondRequest() {
        Outbound outbound = new GuardOutbound(approvingAll(List.of("127.0.0.1")), EVERY_NAME_LEADS_HERE, wire);
        for (Map<String, String> headers : List.of(
                Map.of("X-A", "1\r\nX-B: 2"),
                Map.of("X-A\r\nX-B", "1"),
                Map.of("Host", "other.example"),
                Map.of("content-length", "0"),
                Map.of("Transfer-Encoding", "chunked"),
                Map.of("X-A", "\u0000"))) {
            Call call = new Call("GET", "http://canary.example/", headers, null, PATIENCE, 10);
            assertThat(reason(outbound.send(call))).as(headers.toString()).isEqualTo(Reason.MALFORMED);
        }
        Call traced = new Call("TRACE", "http://canary.example/", Map.of(), null, PATIENCE, 10);
        assertThat(reason(outbound.send(traced))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void anEndlessAnswerIsCutAndADrippingOneIsLeft() {
        CountDownLatch never = new CountDownLatch(1);
        try (Canary endless = new Canary(out -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    byte[] block = new byte[8_192];
                    for (int i = 0; i < 10_000; i++) {
                        out.write(block);
                    }
                });
                Canary dripping = new Canary(out -> {
                    out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 200; i++) {
                        out.write('x');
                        out.flush();
                        pause(never);
                    }
                })) {
            Outbound outbound = new GuardOutbound(approvingAll(List.of("127.0.0.1")), EVERY_NAME_LEADS_HERE, wire);

            Answered cut = (Answered) outbound.send(
                    new Call("GET", "http://canary.example:" + endless.port() + "/", Map.of(), null, PATIENCE, 1_000));
            Result late =
                    outbound.send(Call.get("http://canary.example:" + dripping.port() + "/", Duration.ofMillis(400)));

            assertThat(cut.cut()).isTrue();
            assertThat(cut.body()).hasSize(1_000);
            assertThat(reason(late)).isEqualTo(Reason.TIMED_OUT);
            assertThat(late.took()).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static void pause(CountDownLatch never) throws IOException {
        try {
            if (never.await(50, TimeUnit.MILLISECONDS)) {
                throw new IOException("never");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Reason reason(Result result) {
        return ((Failed) result).reason();
    }

    private static NameResolver recording(List<String> asked, String address) {
        return name -> {
            asked.add(name);
            return List.of(InetAddress.getByName(asked.size() == 1 ? address : "127.0.0.1"));
        };
    }

    private static Wire noting(List<List<InetAddress>> connected) {
        return new Wire() {
            @Override
            public Result exchange(TargetUrl url, List<InetAddress> pinned, Call call) {
                connected.add(pinned);
                return new Answered(200, new byte[0], false, Duration.ZERO);
            }

            @Override
            public Result connect(List<InetAddress> pinned, int port, Duration patience) {
                connected.add(pinned);
                return new Answered(0, new byte[0], false, Duration.ZERO);
            }
        };
    }

    private static Approvals approvingNone() {
        return new FakeApprovals(null);
    }

    /** Any host and port, leading only to these addresses. */
    private static Approvals approvingAll(List<String> addresses) {
        return new FakeApprovals(addresses);
    }
}
