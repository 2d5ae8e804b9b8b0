package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.PublicSituations;
import io.tsunagi.bulletin.PublicSituations.Expected;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.storage.RowScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells other features what is public, in three statements however many disruptions there are. */
@Service
class TellPublicSituations implements PublicSituations {

    private final Disruptions disruptions;
    private final Bulletins bulletins;
    private final TransactionTemplate transaction;

    TellPublicSituations(Disruptions disruptions, Bulletins bulletins, TransactionTemplate transaction) {
        this.disruptions = disruptions;
        this.bulletins = bulletins;
        this.transaction = transaction;
    }

    @Override
    public List<Situation> since(Instant ended) {
        List<Situation> all = RowScope.asHouse(() -> transaction.execute(status -> {
            List<Disruption> found = new ArrayList<>(disruptions.running());
            disruptions.all().stream()
                    .filter(disruption -> disruption.state().isOver())
                    .forEach(found::add);
            return told(found);
        }));
        return all.stream()
                .filter(situation -> {
                    Instant end = situation.endedAt();
                    return end == null || end.isAfter(ended);
                })
                .toList();
    }

    @Override
    public Optional<Situation> of(String disruption) {
        List<Situation> found = RowScope.asHouse(() -> transaction.execute(
                status -> told(disruptions.find(disruption).stream().toList())));
        return found.stream().findFirst();
    }

    private List<Situation> told(List<Disruption> found) {
        Map<String, List<Bulletin>> published =
                bulletins.published(found.stream().map(Disruption::reference).toList()).stream()
                        .collect(Collectors.groupingBy(Bulletin::disruption));
        return found.stream()
                .map(one -> new PublicStatus.Situation(one, published.getOrDefault(one.reference(), List.of())))
                .filter(PublicStatus::isPublic)
                .map(TellPublicSituations::situation)
                .toList();
    }

    private static Situation situation(PublicStatus.Situation known) {
        Disruption disruption = known.disruption();
        return new Situation(
                disruption.reference(),
                disruption.titleJa(),
                disruption.titleEn(),
                disruption.state().name(),
                disruption.occurredAt(),
                disruption.systemUpAt(),
                ended(known),
                known.bulletins().stream()
                        .map(one -> notice(one, known.bulletins()))
                        .toList());
    }

    private static @Nullable Instant ended(PublicStatus.Situation known) {
        Disruption disruption = known.disruption();
        if (!disruption.state().isOver()) {
            return null;
        }
        Instant closed = disruption.closedAt();
        if (closed != null) {
            return closed;
        }
        List<Bulletin> all = known.bulletins();
        Instant last = all.isEmpty() ? null : all.get(all.size() - 1).publishedAt();
        return last == null ? disruption.occurredAt() : last;
    }

    private static Notice notice(Bulletin bulletin, List<Bulletin> all) {
        Boxes boxes = bulletin.boxes();
        Severity severity = boxes.severity();
        return new Notice(
                bulletin.reference(),
                Objects.requireNonNull(bulletin.number()),
                bulletin.correctsNumber(),
                all.stream()
                        .filter(later -> bulletin.reference().equals(later.corrects()))
                        .map(Bulletin::number)
                        .findFirst()
                        .orElse(null),
                Objects.requireNonNull(bulletin.publishedAt()),
                new Text(boxes.impactJa(), boxes.impactEn()),
                new Text(boxes.changedJa(), boxes.changedEn()),
                new Text(boxes.actionJa(), boxes.actionEn()),
                severity == null ? null : severity.name(),
                expected(boxes.eta(), boxes.etaConfidence()),
                expected(boxes.workEta(), boxes.workConfidence()),
                boxes.nextUpdateAt());
    }

    private static @Nullable Expected expected(@Nullable Instant at, @Nullable Confidence confidence) {
        return at == null || confidence == null ? null : new Expected(at, confidence.name());
    }
}
