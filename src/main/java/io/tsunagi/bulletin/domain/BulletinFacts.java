package io.tsunagi.bulletin.domain;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.InFlight;
import io.tsunagi.paper.OfficialNotices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the house knows around a bulletin and nobody types twice: the goods touched, the confirmed notice of an authority, and how
 * often the expected end has moved.
 */
@Component
public class BulletinFacts {

    private final List<InFlight> inFlight;
    private final Optional<OfficialNotices> notices;
    private final Bulletins bulletins;

    BulletinFacts(List<InFlight> inFlight, Optional<OfficialNotices> notices, Bulletins bulletins) {
        this.inFlight = inFlight;
        this.notices = notices;
        this.bulletins = bulletins;
    }

    /** The facts as they are now. */
    public Facts of(Bulletin bulletin, Disruption disruption) {
        Map<String, InFlight.Count> counts = new HashMap<>();
        for (InFlight work : inFlight) {
            InFlight.Count count = work.count(disruption.partnerIds());
            counts.put(count.kind(), count);
        }
        List<Bulletin> told = bulletins.published(disruption.reference()).stream()
                .filter(earlier -> !earlier.id().equals(bulletin.id()))
                .toList();
        return new Facts(
                counts,
                lines(disruption, false),
                lines(disruption, true),
                EtaHistory.of(told).with(bulletin));
    }

    private String lines(Disruption disruption, boolean english) {
        return notices.map(all -> String.join("\n", all.lines(disruption.reference(), english)))
                .orElse("");
    }

    /**
     * Facts at one moment.
     *
     * @param counts what is in flight, by kind
     * @param noticeJa the confirmed notice in Japanese; empty when there is none
     * @param noticeEn the same in English
     */
    public record Facts(Map<String, InFlight.Count> counts, String noticeJa, String noticeEn, EtaHistory history) {

        /** How many of a kind are touched. */
        public long number(String kind) {
            InFlight.Count count = counts.get(kind);
            return count == null ? 0 : count.number();
        }

        /** How many of them are urgent. */
        public long urgent(String kind) {
            InFlight.Count count = counts.get(kind);
            return count == null ? 0 : count.urgent();
        }
    }
}
