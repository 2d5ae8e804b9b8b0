package io.tsunagi.bulletin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other features may ask about bulletins; drafts and withdrawn ones stay inside. */
public interface PublishedBulletins {

    /**
     * The published bulletins of a disruption in the order of their numbers.
     *
     * @param disruption reference of the disruption
     */
    List<PublishedBulletin> of(String disruption);

    /**
     * A published bulletin.
     *
     * @param reference its own reference, kind B
     * @param number place in the series of the disruption, from 1 without gaps
     * @param corrects number of the earlier bulletin that this one corrects; null if it corrects none
     * @param publishedBy login of the second person
     * @param writtenBy login of who wrote it
     * @param titleJa first sentence of the impact, in Japanese
     * @param titleEn the same in English
     * @param nextUpdateAt when the next one was promised; null for the last one
     */
    record PublishedBulletin(
            String reference,
            int number,
            @Nullable Integer corrects,
            Instant publishedAt,
            String publishedBy,
            String writtenBy,
            String titleJa,
            String titleEn,
            @Nullable Instant nextUpdateAt) {}
}
