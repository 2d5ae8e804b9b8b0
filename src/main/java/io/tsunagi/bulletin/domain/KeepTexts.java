package io.tsunagi.bulletin.domain;

import io.tsunagi.disruption.Disruptions.Disruption;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Fixes the texts of a bulletin in the moment of its publication: what goes out, what is shown and what is printed later are
 * the same words, whatever becomes of the templates.
 */
@Component
class KeepTexts {

    private static final String BETWEEN_LANGUAGES = "\n\n----------------------------------------\n\n";

    private final StoredTexts stored;
    private final BulletinTexts texts;

    KeepTexts(StoredTexts stored, BulletinTexts texts) {
        this.stored = stored;
        this.texts = texts;
    }

    /** The kept texts of a published bulletin; they are made and kept when there are none. Twice is once. */
    List<BulletinText> of(Bulletin published, Disruption disruption) {
        List<BulletinText> kept = stored.of(published.id(), published.version());
        if (!kept.isEmpty()) {
            return kept;
        }
        stored.add(published.id(), published.version(), texts.fill(published, disruption));
        return stored.of(published.id(), published.version());
    }

    /** The mail to a recipient: the text of its audience, in its language, or in both with the Japanese first. */
    static Mail mail(List<BulletinText> texts, Audience audience, Recipient.Languages languages) {
        if (languages != Recipient.Languages.BOTH) {
            BulletinText one = one(texts, audience, Language.valueOf(languages.name()));
            return new Mail(one.subject(), one.body());
        }
        BulletinText japanese = one(texts, audience, Language.JA);
        BulletinText english = one(texts, audience, Language.EN);
        return new Mail(
                japanese.subject() + " / " + english.subject(), japanese.body() + BETWEEN_LANGUAGES + english.body());
    }

    private static BulletinText one(List<BulletinText> texts, Audience audience, Language language) {
        return texts.stream()
                .filter(text -> text.kind() == BulletinText.Kind.of(audience) && text.language() == language)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no text for " + audience + " in " + language));
    }

    /** A mail. */
    record Mail(String subject, String text) {}
}
