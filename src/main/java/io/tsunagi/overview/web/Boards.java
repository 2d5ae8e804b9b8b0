package io.tsunagi.overview.web;

import io.tsunagi.overview.domain.KeepOverview;
import io.tsunagi.overview.domain.KeepOverview.Kept;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * The written figures of the overview, once per version and language for everybody who looks: with a hundred disruptions writing them
 * takes longer than asking for them, and they are the same for all who may see the page. Nothing of who looks is in them.
 */
@Component
class Boards {

    /** So long after somebody looked in a language it is written ahead. */
    private static final long WANTED = TimeUnit.MINUTES.toNanos(2);

    private final KeepOverview overviews;
    private final WriteBoard writing;
    private final Map<String, Board> written = new ConcurrentHashMap<>();
    private final Map<String, Long> lookedAt = new ConcurrentHashMap<>();
    private final AtomicLong times = new AtomicLong();

    Boards(KeepOverview overviews, WriteBoard writing) {
        this.overviews = overviews;
        this.writing = writing;
    }

    /**
     * The figures as somebody reads them.
     *
     * @param html the part {@code board} of the page
     */
    record Board(Kept kept, String html) {}

    /** The newest that is written and less than two seconds old, else the figures of now. Needs the rows of the house. */
    Board of(Locale locale) {
        String language = language(locale);
        lookedAt.put(language, System.nanoTime());
        Board last = written.get(language);
        return last != null && overviews.isTrue(last.kept()) ? last : write(language, overviews.now());
    }

    /** Writes these figures for everybody who will be told of them. */
    void ahead(Kept kept) {
        long now = System.nanoTime();
        lookedAt.forEach((language, at) -> {
            if (now - at < WANTED) {
                write(language, kept);
            }
        });
    }

    /** How often they were written since the start. */
    long times() {
        return times.get();
    }

    private Board write(String language, Kept kept) {
        return written.compute(language, (same, last) -> {
            if (last != null && (last.kept().version().equals(kept.version()) || isNewer(last.kept(), kept))) {
                return last;
            }
            times.incrementAndGet();
            return new Board(kept, writing.write(kept, Locale.forLanguageTag(language)));
        });
    }

    private static boolean isNewer(Kept last, Kept kept) {
        return last.gatheredAt() - kept.gatheredAt() > 0;
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("ja") ? "ja" : "en";
    }
}
