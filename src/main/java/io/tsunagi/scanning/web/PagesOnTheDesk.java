package io.tsunagi.scanning.web;

import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.scanning.domain.PageStore;
import io.tsunagi.scanning.domain.ScannedPage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Pages that wait for a person, on the desk of everybody who may decide about them; each is due some hours after it was read. */
@Component
class PagesOnTheDesk implements DeskQueue {

    private static final Set<Role> WHO = Set.of(Role.BROKER, Role.COORDINATOR, Role.MANAGER);

    private final PageStore pages;
    private final SignedIn signedIn;
    private final Duration term;

    PagesOnTheDesk(PageStore pages, SignedIn signedIn, @Value("${tsunagi.scanning.due:PT4H}") Duration term) {
        this.pages = pages;
        this.signedIn = signedIn;
        this.term = term;
    }

    /** When somebody must have decided about a page. */
    Instant due(ScannedPage page) {
        return page.readAt().plus(term);
    }

    @Override
    public Optional<Waiting> waiting() {
        return signedIn.person().roles().stream()
                .filter(WHO::contains)
                .min(Comparator.comparing(Role::name))
                .flatMap(role -> pages.waiting(0)
                        .map(first -> new Waiting(
                                "scan.desk",
                                pages.waiting(),
                                "/scans/waiting",
                                due(first),
                                role.name().toLowerCase(java.util.Locale.ROOT))));
    }
}
