package io.tsunagi.bulletin.mail;

import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.BulletinFacts;
import io.tsunagi.bulletin.domain.BulletinFacts.Facts;
import io.tsunagi.bulletin.domain.BulletinText;
import io.tsunagi.bulletin.domain.BulletinTexts;
import io.tsunagi.bulletin.domain.Confidence;
import io.tsunagi.bulletin.domain.EtaHistory;
import io.tsunagi.bulletin.domain.Language;
import io.tsunagi.bulletin.domain.Wording;
import io.tsunagi.disruption.Disruptions.Disruption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fills the templates of the house from the boxes of a bulletin and the facts around it. */
@Component
class TemplateTexts implements BulletinTexts {

    private final MessageTemplates templates;
    private final BulletinFacts facts;
    private final Wording wording;
    private final Clock clock;
    private final String url;

    TemplateTexts(
            MessageTemplates templates,
            BulletinFacts facts,
            Wording wording,
            Clock clock,
            @Value("${tsunagi.address:}") String url) {
        this.templates = templates;
        this.facts = facts;
        this.wording = wording;
        this.clock = clock;
        this.url = url;
    }

    @Override
    public List<BulletinText> fill(Bulletin bulletin, Disruption disruption) {
        Facts known = facts.of(bulletin, disruption);
        List<BulletinText> texts = new ArrayList<>();
        for (Language language : Language.values()) {
            Map<String, Object> values = said(bulletin, disruption, language);
            around(values, known, language);
            String subject = templates.fill("bulletin-subject", language, values);
            for (BulletinText.Kind kind : BulletinText.Kind.values()) {
                texts.add(new BulletinText(kind, language, subject, templates.fill(kind.template(), language, values)));
            }
        }
        return texts;
    }

    private Map<String, Object> said(Bulletin bulletin, Disruption disruption, Language language) {
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
        put(values, "severity", boxes.severity() == null ? null : wording.severity(boxes.severity(), language));
        put(values, "eta", moment(boxes.eta(), language));
        put(values, "confidence", confidence(boxes.etaConfidence(), language));
        put(values, "workEta", moment(boxes.workEta(), language));
        put(values, "workConfidence", confidence(boxes.workConfidence(), language));
        put(values, "url", url.isBlank() ? null : url.replaceAll("/+$", "") + "/status/" + disruption.reference());
        return values;
    }

    private static void around(Map<String, Object> values, Facts known, Language language) {
        String notice = language == Language.JA ? known.noticeJa() : known.noticeEn();
        put(values, "notice", notice.isEmpty() ? null : notice);
        values.put("shipments", known.number("shipments"));
        values.put("urgentShipments", known.urgent("shipments"));
        values.put("declarations", known.number("declarations"));
        values.put("urgentDeclarations", known.urgent("declarations"));
        EtaHistory.Moves moves = known.history().system();
        if (moves.times() > 0) {
            values.put("moved", moves.times());
            values.put("movedHours", moves.hours());
        }
    }

    private @Nullable String moment(@Nullable Instant at, Language language) {
        return at == null ? null : wording.moment(at, language);
    }

    private @Nullable String confidence(@Nullable Confidence confidence, Language language) {
        return confidence == null ? null : wording.confidence(confidence, language);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
