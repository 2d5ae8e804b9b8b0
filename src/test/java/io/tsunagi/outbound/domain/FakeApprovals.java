package io.tsunagi.outbound.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Approves every host and port, leading only to these addresses; null approves nothing. */
record FakeApprovals(List<String> addresses) implements Approvals {

    @Override
    public Optional<Approval> standing(String host, int port) {
        return addresses == null
                ? Optional.empty()
                : Optional.of(new Approval(
                        UUID.randomUUID(), host, port, addresses, "test", "test-manager", Instant.EPOCH, null, null));
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
}
