package io.tsunagi.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know without signing in, for features that carry it out of the house by other ways: feeds, calendars, webhooks,
 * folders. It carries no person and no address. What nobody has confirmed or written about is never among it.
 */
public interface PublicSituations {

    /** Public disruptions that run, and those that ended after that moment; the newest disruption first. */
    List<Situation> since(Instant ended);

    /** One public disruption, over or not; empty when it does not exist or outsiders may not know of it. */
    Optional<Situation> of(String disruption);

    /**
     * A disruption as outsiders may see it.
     *
     * @param disruption its reference
     * @param state DECLARED, FALLBACK, RECOVERY, CLOSED or FALSE_ALARM; its words stand as {@code bulletin.public.state.<state>}
     * @param endedAt when it ended, of a false alarm the last thing that was published; null while it runs
     * @param notices published bulletins in the order of their numbers
     */
    record Situation(
            String disruption,
            String titleJa,
            String titleEn,
            String state,
            Instant occurredAt,
            @Nullable Instant systemUpAt,
            @Nullable Instant endedAt,
            List<Notice> notices) {

        /** Whether it is over. */
        public boolean isOver() {
            return endedAt != null;
        }

        /** When the next bulletin was promised; empty when it is over, or when nothing is promised. */
        public Optional<Instant> nextUpdate() {
            return isOver() || notices.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(notices.get(notices.size() - 1).nextUpdateAt());
        }
    }

    /**
     * A published bulletin.
     *
     * @param number from 1 without gaps
     * @param corrects number of the earlier bulletin that it corrects; null if none
     * @param correctedBy number of the later one that corrects it; null if none
     * @param severity STOPPED, PARTIAL, SLOW or RESTORED; null when it was left open
     * @param system when the system should be up; null when nobody knows
     * @param work when the work should be back to normal, which is later; null when nobody knows
     */
    record Notice(
            String reference,
            int number,
            @Nullable Integer corrects,
            @Nullable Integer correctedBy,
            Instant publishedAt,
            Text impact,
            Text changed,
            Text action,
            @Nullable String severity,
            @Nullable Expected system,
            @Nullable Expected work,
            @Nullable Instant nextUpdateAt) {}

    /**
     * An expected end.
     *
     * @param confidence HIGH, MEDIUM or LOW
     */
    record Expected(Instant at, String confidence) {}

    /** A text in both languages. */
    record Text(String ja, String en) {

        /** The text in one language: English for English, Japanese for everything else. */
        public String in(java.util.Locale language) {
            return language.getLanguage().equals("en") ? en : ja;
        }
    }
}
