package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.bulletin.HouseMail.Letter;
import io.tsunagi.disruption.Disruptions.Disruption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a miss into the record, and the second one into a letter to the address that the house has set for it. */
@Component
class TellSilence {

    /** A letter of the house belongs to no partner, so that none can see it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final HouseMail mail;
    private final Wording wording;
    private final Journal journal;
    private final String address;
    private final String url;

    TellSilence(
            HouseMail mail,
            Wording wording,
            Journal journal,
            @Value("${tsunagi.bulletin.escalation-mail:}") String address,
            @Value("${tsunagi.address:}") String url) {
        this.mail = mail;
        this.wording = wording;
        this.journal = journal;
        this.address = address.strip();
        this.url = url.replaceAll("/+$", "");
    }

    Instant now() {
        return journal.now();
    }

    void tell(Disruption disruption, Silence silence) {
        journal.note(
                silence.isEscalated() ? "bulletin.silence-escalated" : "bulletin.silent",
                disruption.reference(),
                disruption.state().name(),
                silence.dueAt().toString());
        if (silence.isEscalated() && HouseMail.isAddress(address)) {
            Map<Locale, Map<String, Object>> values = new LinkedHashMap<>();
            values.put(Locale.JAPANESE, values(disruption, silence, Language.JA));
            values.put(Locale.ENGLISH, values(disruption, silence, Language.EN));
            mail.send(new Letter(
                    NOBODY,
                    disruption.reference(),
                    "silence " + disruption.reference() + " " + silence.dueAt(),
                    address,
                    "bulletin-silence",
                    values));
        }
    }

    private Map<String, Object> values(Disruption disruption, Silence silence, Language language) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", language == Language.JA ? disruption.titleJa() : disruption.titleEn());
        values.put("reference", disruption.reference());
        values.put("due", wording.moment(silence.dueAt(), language));
        values.put("owner", silence.owner());
        values.put(
                "minutes", Duration.between(silence.dueAt(), silence.notedAt()).toMinutes());
        if (!url.isBlank()) {
            values.put("url", url + "/disruptions/" + disruption.reference() + "/bulletins");
        }
        return values;
    }
}
