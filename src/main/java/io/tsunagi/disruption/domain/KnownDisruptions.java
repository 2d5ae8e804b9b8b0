package io.tsunagi.disruption.domain;

import io.tsunagi.disruption.Disruptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers the other features about disruptions. */
@Service
class KnownDisruptions implements Disruptions {

    private static final int MOST = 200;

    private final DisruptionCases cases;

    KnownDisruptions(DisruptionCases cases) {
        this.cases = cases;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Disruption> find(String reference) {
        return shown(cases.find(reference).stream().toList()).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Outage> outage(String reference) {
        return cases.find(reference).map(disruption -> {
            DisruptionCase.Declaration declared = disruption.declaration();
            DisruptionCase.SystemUp up = disruption.systemUp();
            return new Outage(
                    declared.owner().name(),
                    declared.authority(),
                    declared.expectedEnd(),
                    up == null ? null : up.times());
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> declaredBy(String reference) {
        return cases.find(reference).map(disruption -> disruption.declaration().person());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Disruption> running() {
        return shown(cases.running());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Disruption> all() {
        return shown(cases.newest(MOST));
    }

    private List<Disruption> shown(List<DisruptionCase> disruptions) {
        Map<UUID, Set<UUID>> reached =
                cases.reachedBy(disruptions.stream().map(DisruptionCase::id).toList());
        return disruptions.stream()
                .map(disruption -> shown(disruption, reached.getOrDefault(disruption.id(), Set.of())))
                .toList();
    }

    private static Disruption shown(DisruptionCase disruption, Set<UUID> partners) {
        DisruptionCase.SystemUp up = disruption.systemUp();
        DisruptionCase.Closing closing = disruption.closing();
        return new Disruption(
                disruption.id(),
                disruption.reference(),
                disruption.state(),
                disruption.systemId(),
                disruption.titleJa(),
                disruption.titleEn(),
                partners,
                disruption.declaration().times().occurredAt(),
                up == null ? null : up.times().occurredAt(),
                closing == null ? null : closing.at());
    }
}
