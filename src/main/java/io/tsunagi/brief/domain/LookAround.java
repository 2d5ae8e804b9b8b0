package io.tsunagi.brief.domain;

import io.tsunagi.brief.domain.Brief.Deadline;
import io.tsunagi.brief.domain.Brief.Entry;
import io.tsunagi.brief.domain.Brief.Since;
import io.tsunagi.clock.StatutoryClocks;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.recovery.Pictures;
import io.tsunagi.recovery.Pictures.Picture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects the entries of a brief: the figures that the overviews show, and what the server can see that nobody knows. */
@Component
class LookAround {

    private final Disruptions disruptions;
    private final Pictures pictures;
    private final StatutoryClocks clocks;

    LookAround(Disruptions disruptions, Pictures pictures, StatutoryClocks clocks) {
        this.disruptions = disruptions;
        this.pictures = pictures;
        this.clocks = clocks;
    }

    /** What stands now, compared with the brief before. */
    List<Entry> around(@Nullable Brief before) {
        return disruptions.running().stream()
                .sorted(Comparator.comparing(Disruption::occurredAt).thenComparing(Disruption::reference))
                .map(one -> entry(one, before))
                .toList();
    }

    private Entry entry(Disruption disruption, @Nullable Brief before) {
        Picture picture = pictures.now(disruption);
        Instant expectedEnd = disruptions
                .outage(disruption.reference())
                .map(Disruptions.Outage::expectedEnd)
                .orElse(null);
        return new Entry(
                disruption.reference(),
                disruption.titleJa(),
                disruption.titleEn(),
                disruption.state().name(),
                disruption.occurredAt(),
                disruption.systemUpAt(),
                expectedEnd,
                picture,
                clocks.of(disruption.reference()).stream()
                        .filter(StatutoryClocks.LegalDeadline::running)
                        .map(one -> new Deadline(one.reference(), one.nameJa(), one.nameEn(), one.dueAt()))
                        .toList(),
                unknowns(disruption, picture, expectedEnd),
                since(disruption.reference(), picture, before));
    }

    private static List<String> unknowns(Disruption disruption, Picture picture, @Nullable Instant expectedEnd) {
        List<String> unknowns = new ArrayList<>();
        if (disruption.systemUpAt() == null && expectedEnd == null) {
            unknowns.add("end");
        }
        if (picture.open() > 0 && picture.backlogGoneAt() == null) {
            unknowns.add("backlog");
        }
        if (picture.bulletin() == 0) {
            unknowns.add("bulletin");
        }
        return unknowns;
    }

    private static @Nullable Since since(String reference, Picture now, @Nullable Brief before) {
        if (before == null) {
            return null;
        }
        return before.entries().stream()
                .filter(entry -> entry.reference().equals(reference))
                .findFirst()
                .map(entry -> Since.of(before.madeAt(), entry.picture(), now))
                .orElse(null);
    }
}
