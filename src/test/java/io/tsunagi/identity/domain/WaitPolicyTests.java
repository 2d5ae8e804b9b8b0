package io.tsunagi.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitPolicyTests {

    private final Map<String, SignInTries.Tries> rows = new HashMap<>();
    private Instant now = Instant.parse("2025-10-25T00:00:00Z");
    private final TryGate gate = new TryGate(new Rows(), new MovingClock());

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 30", "6, 60", "7, 120", "8, 240", "11, 1920", "12, 3600", "13, 3600", "500, 3600"})
    void fourFailuresAreFreeThenTheWaitDoublesFrom30SecondsToAnHour(int failures, long seconds) {
        assertThat(WaitPolicy.after(failures, 5)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void theSixthTryWaits30SecondsAndIsLookedAtAfterwards() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(gate.begin("login:x", 5)).isZero();
        }
        assertThat(gate.begin("login:x", 5)).isEqualTo(Duration.ofSeconds(30));

        now = now.plusSeconds(30);
        assertThat(gate.begin("login:x", 5)).isZero();
        assertThat(gate.begin("login:x", 5)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void triesWhileWaitingMakeTheWaitNoLonger() {
        for (int attempt = 1; attempt <= 100; attempt++) {
            gate.begin("login:x", 5);
        }
        assertThat(gate.begin("login:x", 5)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void successForgetsTheTriesOfThatKeyAndOfNoOther() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            gate.begin("login:x", 5);
            gate.begin("login:y", 5);
        }
        gate.succeeded("login:x");

        assertThat(gate.begin("login:x", 5)).isZero();
        assertThat(gate.begin("login:y", 5)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aSuccessBehindASharedAddressTakesBackOnlyItself() {
        for (int attempt = 1; attempt <= 19; attempt++) {
            gate.begin("source:10.0.0.1", 20);
        }
        gate.tookBack("source:10.0.0.1");

        assertThat(rows.get("source:10.0.0.1").failures()).isEqualTo(18);
    }

    @Test
    void failuresOlderThan24HoursNoLongerCount() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            gate.begin("login:x", 5);
        }
        now = now.plus(Duration.ofHours(24)).plusSeconds(1);

        assertThat(gate.begin("login:x", 5)).isZero();
        assertThat(gate.begin("login:x", 5)).isZero();
    }

    private final class Rows implements SignInTries {

        @Override
        public Tries lock(String key, Instant at) {
            return rows.computeIfAbsent(key, fresh -> new Tries(0, at, null));
        }

        @Override
        public void save(String key, Tries tries) {
            rows.put(key, tries);
        }

        @Override
        public void forget(String key) {
            rows.remove(key);
        }

        @Override
        public void forgetOlderThan(Instant before) {
            rows.values().removeIf(tries -> tries.last().isBefore(before));
        }
    }

    private final class MovingClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
