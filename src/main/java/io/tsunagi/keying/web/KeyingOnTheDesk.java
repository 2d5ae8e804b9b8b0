package io.tsunagi.keying.web;

import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.keying.domain.KeyingJob;
import io.tsunagi.keying.domain.ReadKeying;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sheets to key, on the desk of everybody who has not keyed them yet. */
@Component
class KeyingOnTheDesk implements DeskQueue {

    private static final Set<Role> WHO = Set.of(Role.BROKER, Role.EXAMINER, Role.COORDINATOR, Role.MANAGER);

    private final ReadKeying reading;
    private final SignedIn signedIn;

    KeyingOnTheDesk(ReadKeying reading, SignedIn signedIn) {
        this.reading = reading;
        this.signedIn = signedIn;
    }

    @Override
    public Optional<Waiting> waiting() {
        Optional<Role> role =
                signedIn.person().roles().stream().filter(WHO::contains).min(Comparator.comparing(Role::name));
        List<ReadKeying.Waiting> queue = role.isEmpty() ? List.of() : reading.queue();
        return queue.stream()
                .map(ReadKeying.Waiting::job)
                .min(Comparator.comparing(KeyingJob::due))
                .map(first -> new Waiting(
                        "keying.desk",
                        queue.size(),
                        "/keying",
                        first.due(),
                        role.orElseThrow().name().toLowerCase(Locale.ROOT)));
    }
}
