package io.tsunagi.bulletin.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the texts of a bulletin as they leave the house, also before it is saved. What is not published yet carries the number
 * that it would get now.
 */
@Service
public class PreviewBulletin {

    private final Bulletins bulletins;
    private final Disruptions disruptions;
    private final BulletinTexts texts;
    private final StoredTexts stored;
    private final Clock clock;

    PreviewBulletin(
            Bulletins bulletins, Disruptions disruptions, BulletinTexts texts, StoredTexts stored, Clock clock) {
        this.bulletins = bulletins;
        this.disruptions = disruptions;
        this.texts = texts;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * The texts in one language.
     *
     * @param mail to consignees
     * @param audiences the mail to each audience
     */
    public record Texts(
            String subject, String mail, String notice, String phoneScript, Map<Audience, String> audiences) {

        /** Those of one language among all. */
        public static Texts of(List<BulletinText> all, Language language) {
            List<BulletinText> own =
                    all.stream().filter(text -> text.language() == language).toList();
            Map<Audience, String> audiences = new EnumMap<>(Audience.class);
            for (Audience audience : Audience.values()) {
                audiences.put(audience, one(own, BulletinText.Kind.of(audience)).body());
            }
            BulletinText consignee = one(own, BulletinText.Kind.CONSIGNEE);
            return new Texts(
                    consignee.subject(),
                    consignee.body(),
                    one(own, BulletinText.Kind.NOTICE).body(),
                    one(own, BulletinText.Kind.PHONE).body(),
                    audiences);
        }

        private static BulletinText one(List<BulletinText> own, BulletinText.Kind kind) {
            return own.stream()
                    .filter(text -> text.kind() == kind)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no text " + kind));
        }
    }

    /** Texts of a bulletin in one language; see {@link #all}. */
    @Transactional(readOnly = true)
    public Texts of(Bulletin bulletin, Language language) {
        return Texts.of(all(bulletin), language);
    }

    /** Every text: as it went out when the bulletin is published, else as it would go out now. */
    @Transactional(readOnly = true)
    public List<BulletinText> all(Bulletin bulletin) {
        List<BulletinText> kept =
                bulletin.state().isPublic() ? stored.of(bulletin.id(), bulletin.version()) : List.of();
        if (!kept.isEmpty()) {
            return kept;
        }
        Disruption disruption =
                disruptions.find(bulletin.disruption()).orElseThrow(() -> new NotHere(bulletin.disruption()));
        return texts.fill(bulletin.number() == null ? numbered(bulletin) : bulletin, disruption);
    }

    /**
     * A bulletin that is not stored, for a look at its texts.
     *
     * @param corrects reference of the bulletin that it would correct; null if none
     */
    @Transactional(readOnly = true)
    public Bulletin sketch(String disruption, @Nullable String corrects, Boxes boxes) {
        Bulletin sketch = Bulletin.drafted(new UUID(0, 0), "", disruption, boxes, "", clock.instant());
        return corrects == null
                ? sketch
                : sketch.correcting(bulletins.find(corrects).orElseThrow(() -> new NotHere(corrects)));
    }

    private Bulletin numbered(Bulletin bulletin) {
        int next = bulletins.published(bulletin.disruption()).size() + 1;
        return bulletin.published(next, "", clock.instant());
    }
}
