package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.PublishedBulletins;
import io.tsunagi.frame.NotHere;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads bulletins for the pages, and the published ones for other features. */
@Service
public class ReadBulletins implements PublishedBulletins {

    private final Bulletins bulletins;
    private final Outbox outbox;

    ReadBulletins(Bulletins bulletins, Outbox outbox) {
        this.bulletins = bulletins;
        this.outbox = outbox;
    }

    /** Every bulletin of a disruption, drafts and withdrawn ones included, newest first. */
    @Transactional(readOnly = true)
    public List<Bulletin> all(String disruption) {
        return bulletins.of(disruption);
    }

    /** One bulletin; 404 when there is none. */
    @Transactional(readOnly = true)
    public Bulletin one(String reference) {
        return bulletins.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    /** Every saved version of its words, oldest first. */
    @Transactional(readOnly = true)
    public List<Bulletins.Version> versions(String reference) {
        return bulletins.versions(reference);
    }

    /** What became of the first 200 copies, by address. */
    @Transactional(readOnly = true)
    public List<Delivery> copies(String reference) {
        return outbox.of(reference);
    }

    /** How many copies stand where; states without copies are left out. */
    @Transactional(readOnly = true)
    public Map<Delivery.State, Long> numbers(String reference) {
        return outbox.numbers(reference);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublishedBulletin> of(String disruption) {
        return bulletins.published(disruption).stream()
                .map(ReadBulletins::published)
                .toList();
    }

    private static PublishedBulletin published(Bulletin bulletin) {
        return new PublishedBulletin(
                bulletin.reference(),
                Objects.requireNonNull(bulletin.number()),
                bulletin.correctsNumber(),
                Objects.requireNonNull(bulletin.publishedAt()),
                Objects.requireNonNull(bulletin.publishedBy()),
                bulletin.writtenBy(),
                Wording.title(bulletin.boxes().impactJa()),
                Wording.title(bulletin.boxes().impactEn()),
                bulletin.boxes().nextUpdateAt());
    }
}
