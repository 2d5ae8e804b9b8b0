package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.Confidence;
import io.tsunagi.bulletin.domain.PublicStatus.Situation;
import io.tsunagi.bulletin.domain.Severity;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The public status for programs; the same facts as the page and nothing more.
 *
 * @param asOf when it was made, by the server's clock
 */
record StatusDocument(Instant asOf, List<Running> disruptions) {

    /**
     * A disruption that is public.
     *
     * @param more paths of further public documents about it
     */
    record Running(
            String reference,
            Words title,
            State state,
            Instant occurredAt,
            @Nullable Instant systemUpAt,
            @Nullable Instant closedAt,
            List<Published> bulletins,
            List<String> more) {}

    /** A text in both languages. */
    record Words(String ja, String en) {}

    /**
     * A published bulletin.
     *
     * @param number from 1 without gaps
     * @param corrects number of the bulletin that it corrects; null if none
     */
    record Published(
            @Nullable Integer number,
            @Nullable Integer corrects,
            @Nullable Instant publishedAt,
            Words impact,
            Words changed,
            Words action,
            @Nullable Severity severity,
            @Nullable Instant eta,
            @Nullable Confidence etaConfidence,
            @Nullable Instant workEta,
            @Nullable Confidence workConfidence,
            @Nullable Instant nextUpdateAt) {}

    static StatusDocument of(Instant asOf, List<Situation> situations, Function<String, List<String>> more) {
        return new StatusDocument(
                asOf,
                situations.stream()
                        .map(one -> running(one, more.apply(one.disruption().reference())))
                        .toList());
    }

    private static Running running(Situation situation, List<String> more) {
        Disruption disruption = situation.disruption();
        return new Running(
                disruption.reference(),
                new Words(disruption.titleJa(), disruption.titleEn()),
                disruption.state(),
                disruption.occurredAt(),
                disruption.systemUpAt(),
                disruption.closedAt(),
                situation.bulletins().stream().map(StatusDocument::published).toList(),
                more);
    }

    private static Published published(Bulletin bulletin) {
        Boxes boxes = bulletin.boxes();
        return new Published(
                bulletin.number(),
                bulletin.correctsNumber(),
                bulletin.publishedAt(),
                new Words(boxes.impactJa(), boxes.impactEn()),
                new Words(boxes.changedJa(), boxes.changedEn()),
                new Words(boxes.actionJa(), boxes.actionEn()),
                boxes.severity(),
                boxes.eta(),
                boxes.etaConfidence(),
                boxes.workEta(),
                boxes.workConfidence(),
                boxes.nextUpdateAt());
    }
}
