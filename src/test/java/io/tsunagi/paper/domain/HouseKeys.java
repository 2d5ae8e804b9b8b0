package io.tsunagi.paper.domain;

import io.tsunagi.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The code keys of one house, kept in memory; the same seed gives the same keys. */
final class HouseKeys implements CodeKeyring {

    private final List<Known> known = new ArrayList<>();
    private final CodeKeys keys;

    HouseKeys(int seed) {
        this.keys = new CodeKeys(
                this, (name, bytes) -> secret(seed, name, bytes), new Silent(), () -> "test", Clock.systemUTC());
    }

    private static final class Silent implements AuditTrail {

        @Override
        public void record(Change change) {}

        @Override
        public List<Entry> of(String reference) {
            return List.of();
        }
    }

    CodeKeys keys() {
        return keys;
    }

    private static byte[] secret(int seed, String name, int bytes) {
        byte[] secret = new byte[bytes];
        Arrays.fill(secret, (byte) name.hashCode());
        secret[0] = (byte) seed;
        return secret;
    }

    @Override
    public List<Known> all() {
        return known.stream()
                .sorted(Comparator.comparingInt(Known::number).reversed())
                .toList();
    }

    @Override
    public Optional<Known> find(int id) {
        return known.stream().filter(key -> key.id() == id).findFirst();
    }

    @Override
    public boolean add(Known key) {
        boolean taken = known.stream().anyMatch(other -> other.number() == key.number() || other.id() == key.id());
        return !taken && known.add(key);
    }

    @Override
    public void withdraw(int number, Instant at, String by) {
        known.replaceAll(key -> key.number() == number
                ? new Known(number, key.id(), key.publicKey(), key.madeAt(), key.madeBy(), at, by)
                : key);
    }

    @Override
    public void lock() {}
}
