package io.tsunagi.clock.web;

import io.tsunagi.clock.domain.ReadClocks;
import io.tsunagi.clock.domain.ReadClocks.Shown;
import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Running legal deadlines on the desk of managers from the first minute; two days before the end the ledger brings each as work too. */
@Component
class ClocksOnTheDesk implements DeskQueue {

    private final ReadClocks reading;
    private final SignedIn signedIn;

    ClocksOnTheDesk(ReadClocks reading, SignedIn signedIn) {
        this.reading = reading;
        this.signedIn = signedIn;
    }

    @Override
    public Optional<Waiting> waiting() {
        if (!signedIn.person().is(Role.MANAGER)) {
            return Optional.empty();
        }
        List<Shown> running = reading.clocks(null);
        return running.stream()
                .map(shown -> shown.clock().targetAt())
                .min(java.util.Comparator.naturalOrder())
                .map(first -> new Waiting("clock.desk", running.size(), "/clocks", first, "manager"));
    }
}
