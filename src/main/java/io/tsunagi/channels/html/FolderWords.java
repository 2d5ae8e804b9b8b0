package io.tsunagi.channels.html;

import io.tsunagi.bulletin.PublicSituations.Notice;
import io.tsunagi.bulletin.PublicSituations.Situation;
import io.tsunagi.bulletin.PublicWords;
import io.tsunagi.channels.domain.FolderContents;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what the pages of the folder show: ready words in one language. */
@Component
class FolderWords {

    private final PublicWords words;

    FolderWords(PublicWords words) {
        this.words = words;
    }

    /**
     * A disruption.
     *
     * @param file name of its page
     * @param nextUpdate promised; null when nothing is
     * @param late whether that time has passed already
     */
    record Board(
            String reference,
            String file,
            String title,
            String state,
            boolean over,
            String since,
            @Nullable String nextUpdate,
            boolean late,
            List<Words> notices) {}

    /** A bulletin. */
    record Words(
            int number,
            @Nullable Integer corrects,
            @Nullable Integer correctedBy,
            String publishedAt,
            @Nullable String severity,
            String impact,
            String changed,
            String action,
            Map<String, String> expected,
            @Nullable String nextUpdate) {}

    Board board(FolderContents contents, Situation situation, Locale language) {
        return new Board(
                situation.disruption(),
                FolderContents.file(situation.disruption(), language, "html"),
                language.getLanguage().equals("en") ? situation.titleEn() : situation.titleJa(),
                situation.state(),
                situation.isOver(),
                words.moment(situation.occurredAt(), language),
                situation.nextUpdate().map(next -> words.moment(next, language)).orElse(null),
                contents.isLate(situation),
                situation.notices().stream()
                        .sorted(Comparator.comparing(Notice::number).reversed())
                        .map(notice -> notice(notice, language))
                        .toList());
    }

    String moment(Instant at, Locale language) {
        return words.moment(at, language);
    }

    private Words notice(Notice notice, Locale language) {
        String severity = notice.severity();
        return new Words(
                notice.number(),
                notice.corrects(),
                notice.correctedBy(),
                words.moment(notice.publishedAt(), language),
                severity == null ? null : words.severity(severity, language),
                notice.impact().in(language),
                notice.changed().in(language),
                notice.action().in(language),
                words.expected(notice, language),
                orNull(notice.nextUpdateAt(), language));
    }

    private @Nullable String orNull(@Nullable Instant at, Locale language) {
        return at == null ? null : words.moment(at, language);
    }
}
