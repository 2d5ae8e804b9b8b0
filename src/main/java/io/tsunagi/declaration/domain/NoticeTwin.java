package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.declaration.domain.FreezeCases.News;
import io.tsunagi.declaration.domain.frozen.ElectronicCases;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Notices that goods which are declared on paper are alive in the electronic system as well. Nothing more is handed in and nothing is
 * closed from then on until one of the two is withdrawn.
 */
@Component
class NoticeTwin {

    private static final Set<String> PERMITTED = Set.of("RELEASED_NOT_DELIVERED", "DELIVERED");

    private final ElectronicCases electronic;
    private final CaseFile file;

    NoticeTwin(ElectronicCases electronic, CaseFile file) {
        this.electronic = electronic;
        this.file = file;
    }

    /** Marks the paper declaration of the goods, if there is one that is not over and the news gives reason to. */
    void heard(News news) {
        electronic
                .onPaper(news.billNumber(), news.invoiceNumber())
                .map(file::open)
                .ifPresent(paper -> {
                    if (!paper.twinPending() && alive(news, paper)) {
                        file.put(
                                paper,
                                paper.twinHeard(),
                                "declaration.twin-heard",
                                news.electronicReference().strip());
                    }
                });
    }

    /** Once a withdrawal is recorded, only a permit that was given later says otherwise: systems repeat old states. */
    private boolean alive(News news, PaperDeclaration paper) {
        String state = Objects.requireNonNull(news.lastConfirmed());
        Instant confirmed = Objects.requireNonNull(news.confirmedAt());
        return !state.equals(LastConfirmed.NOT_SENT.name())
                && file.facts(paper).stream()
                        .filter(fact -> fact.kind() == Kind.TWIN_WITHDRAWN)
                        .allMatch(fact -> PERMITTED.contains(state)
                                && confirmed.isAfter(fact.times().occurredAt()));
    }
}
