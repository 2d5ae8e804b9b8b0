package io.tsunagi.bulletin.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import java.time.Clock;
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
    private final Clock clock;

    PreviewBulletin(Bulletins bulletins, Disruptions disruptions, BulletinTexts texts, Clock clock) {
        this.bulletins = bulletins;
        this.disruptions = disruptions;
        this.texts = texts;
        this.clock = clock;
    }

    /** The texts in one language. */
    public record Texts(String subject, String mail, String notice, String phoneScript) {}

    /** Texts of a stored bulletin. */
    @Transactional(readOnly = true)
    public Texts of(Bulletin bulletin, Language language) {
        Disruption disruption =
                disruptions.find(bulletin.disruption()).orElseThrow(() -> new NotHere(bulletin.disruption()));
        Bulletin numbered = bulletin.number() == null ? numbered(bulletin) : bulletin;
        BulletinTexts.Mail mail = texts.mail(numbered, disruption, Recipient.Languages.valueOf(language.name()));
        return new Texts(
                mail.subject(),
                mail.text(),
                texts.notice(numbered, disruption, language),
                texts.phoneScript(numbered, disruption, language));
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
