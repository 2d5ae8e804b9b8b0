package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.Language;
import io.tsunagi.bulletin.domain.PublicStatus.Situation;
import io.tsunagi.bulletin.domain.Wording;
import io.tsunagi.disruption.Disruptions.Disruption;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what the public page shows: ready words in one language, and no field that could carry a person or an address. */
@Component
class StatusWords {

    private final Wording wording;

    StatusWords(Wording wording) {
        this.wording = wording;
    }

    /**
     * A disruption on the public page.
     *
     * @param state name of its state, for the style and the text
     * @param notices newest first, because a reader on a phone reads the first
     * @param nextUpdate promised by the newest bulletin; null when nothing is promised
     */
    record Board(
            String reference,
            String title,
            String state,
            boolean over,
            String since,
            @Nullable String nextUpdate,
            List<Notice> notices) {}

    /** A published bulletin on the public page. */
    record Notice(
            int number,
            @Nullable Integer corrects,
            @Nullable Integer correctedBy,
            String publishedAt,
            @Nullable String severity,
            String impact,
            String changed,
            String action,
            @Nullable String eta,
            @Nullable String confidence,
            @Nullable String workEta,
            @Nullable String workConfidence,
            @Nullable String nextUpdate) {}

    /** The situation in words. */
    Board board(Situation situation, Language language) {
        Disruption disruption = situation.disruption();
        boolean over = disruption.state().isOver();
        List<Bulletin> bulletins = situation.bulletins();
        Instant next = over || bulletins.isEmpty()
                ? null
                : bulletins.get(bulletins.size() - 1).boxes().nextUpdateAt();
        return new Board(
                disruption.reference(),
                language == Language.JA ? disruption.titleJa() : disruption.titleEn(),
                disruption.state().name(),
                over,
                wording.moment(disruption.occurredAt(), language),
                moment(next, language),
                IntStream.iterate(bulletins.size() - 1, at -> at >= 0, at -> at - 1)
                        .mapToObj(at -> notice(bulletins.get(at), bulletins, language))
                        .toList());
    }

    private Notice notice(Bulletin bulletin, List<Bulletin> all, Language language) {
        Boxes boxes = bulletin.boxes();
        boolean japanese = language == Language.JA;
        return new Notice(
                number(bulletin),
                bulletin.correctsNumber(),
                all.stream()
                        .filter(later -> bulletin.reference().equals(later.corrects()))
                        .map(StatusWords::number)
                        .findFirst()
                        .orElse(null),
                String.valueOf(moment(bulletin.publishedAt(), language)),
                boxes.severity() == null ? null : wording.severity(boxes.severity(), language),
                japanese ? boxes.impactJa() : boxes.impactEn(),
                japanese ? boxes.changedJa() : boxes.changedEn(),
                japanese ? boxes.actionJa() : boxes.actionEn(),
                moment(boxes.eta(), language),
                boxes.etaConfidence() == null ? null : wording.confidence(boxes.etaConfidence(), language),
                moment(boxes.workEta(), language),
                boxes.workConfidence() == null ? null : wording.confidence(boxes.workConfidence(), language),
                moment(boxes.nextUpdateAt(), language));
    }

    private @Nullable String moment(@Nullable Instant at, Language language) {
        return at == null ? null : wording.moment(at, language);
    }

    private static int number(Bulletin bulletin) {
        Integer number = bulletin.number();
        return number == null ? 0 : number;
    }
}
