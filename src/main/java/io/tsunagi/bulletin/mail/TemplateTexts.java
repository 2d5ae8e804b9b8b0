package io.tsunagi.bulletin.mail;

import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.BulletinTexts;
import io.tsunagi.bulletin.domain.Language;
import io.tsunagi.bulletin.domain.Recipient.Languages;
import io.tsunagi.bulletin.domain.Wording;
import io.tsunagi.disruption.Disruptions.Disruption;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fills the templates of the house from the boxes of a bulletin. */
@Component
class TemplateTexts implements BulletinTexts {

    private static final String BETWEEN_LANGUAGES = "\n\n----------------------------------------\n\n";

    private final MessageTemplates templates;
    private final Wording wording;
    private final Clock clock;
    private final String url;

    TemplateTexts(MessageTemplates templates, Wording wording, Clock clock, @Value("${tsunagi.address:}") String url) {
        this.templates = templates;
        this.wording = wording;
        this.clock = clock;
        this.url = url;
    }

    @Override
    public Mail mail(Bulletin bulletin, Disruption disruption, Languages languages) {
        if (languages != Languages.BOTH) {
            Language one = Language.valueOf(languages.name());
            return new Mail(
                    fill("bulletin-subject", bulletin, disruption, one),
                    fill("bulletin-mail", bulletin, disruption, one));
        }
        return new Mail(
                fill("bulletin-subject", bulletin, disruption, Language.JA) + " / "
                        + fill("bulletin-subject", bulletin, disruption, Language.EN),
                fill("bulletin-mail", bulletin, disruption, Language.JA)
                        + BETWEEN_LANGUAGES
                        + fill("bulletin-mail", bulletin, disruption, Language.EN));
    }

    @Override
    public String phoneScript(Bulletin bulletin, Disruption disruption, Language language) {
        return fill("bulletin-phone", bulletin, disruption, language);
    }

    @Override
    public String notice(Bulletin bulletin, Disruption disruption, Language language) {
        return fill("bulletin-notice", bulletin, disruption, language);
    }

    private String fill(String template, Bulletin bulletin, Disruption disruption, Language language) {
        boolean japanese = language == Language.JA;
        Boxes boxes = bulletin.boxes();
        Map<String, Object> values = new HashMap<>();
        values.put("number", Objects.requireNonNullElse(bulletin.number(), "–"));
        put(values, "corrects", bulletin.correctsNumber());
        values.put("title", japanese ? disruption.titleJa() : disruption.titleEn());
        values.put("impact", japanese ? boxes.impactJa() : boxes.impactEn());
        values.put("changed", japanese ? boxes.changedJa() : boxes.changedEn());
        values.put("action", japanese ? boxes.actionJa() : boxes.actionEn());
        Instant publishedAt = bulletin.publishedAt();
        values.put("publishedAt", wording.moment(publishedAt == null ? clock.instant() : publishedAt, language));
        put(values, "nextUpdate", moment(boxes.nextUpdateAt(), language));
        put(values, "eta", moment(boxes.eta(), language));
        put(values, "severity", boxes.severity() == null ? null : wording.severity(boxes.severity(), language));
        put(values, "confidence", confidence(boxes, language));
        put(values, "url", url.isBlank() ? null : url.replaceAll("/+$", "") + "/status/" + disruption.reference());
        return templates.fill(template, language, values);
    }

    private @Nullable String moment(@Nullable Instant at, Language language) {
        return at == null ? null : wording.moment(at, language);
    }

    private @Nullable String confidence(Boxes boxes, Language language) {
        return boxes.etaConfidence() == null ? null : wording.confidence(boxes.etaConfidence(), language);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
