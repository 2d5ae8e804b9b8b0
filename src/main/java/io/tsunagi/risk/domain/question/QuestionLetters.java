package io.tsunagi.risk.domain.question;

import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.frame.Times;
import io.tsunagi.partner.SupplyChainMap.Partner;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Letters to contacts, in both languages, through the outbox of the house; the same letter goes out once. */
@Component
class QuestionLetters {

    private final HouseMail mail;
    private final Times times;
    private final String address;

    QuestionLetters(
            HouseMail mail,
            Times times,
            @Value("${tsunagi.address:http://localhost:${server.port:8080}}") String address) {
        this.mail = mail;
        this.times = times;
        this.address = address.replaceAll("/+$", "");
    }

    /** The address behind a secret. */
    String link(String token) {
        return address + "/q/" + token;
    }

    /** Asks, or asks again with the reason. */
    void ask(Questionnaire one, Partner partner, QuestionnaireTemplate template, String token, String reason) {
        Map<Locale, Map<String, Object>> values = new LinkedHashMap<>();
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Map<String, Object> words = words(one, partner, template, language);
            words.put("url", link(token));
            words.put("until", times.exact(one.linkUntil()));
            if (!reason.isEmpty()) {
                words.put("reason", reason);
            }
            values.put(language, words);
        }
        send(one, "letter " + one.letter(), "questionnaire", values);
    }

    /** Tells that evidence ends on a day. */
    void remind(Questionnaire one, Partner partner, QuestionnaireTemplate template, LocalDate ends) {
        Map<Locale, Map<String, Object>> values = new LinkedHashMap<>();
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Map<String, Object> words = words(one, partner, template, language);
            words.put("ends", ends.toString());
            values.put(language, words);
        }
        send(one, "reminder " + ends, "questionnaire-reminder", values);
    }

    /** Takes back what still waits, because nobody need answer any more. */
    void drop(Questionnaire one) {
        mail.callOffWaiting(one.reference());
    }

    private static Map<String, Object> words(
            Questionnaire one, Partner partner, QuestionnaireTemplate template, Locale language) {
        boolean japanese = language == Locale.JAPANESE;
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("contact", one.contact());
        words.put("partner", japanese ? partner.nameJa() : partner.nameEn());
        words.put("title", japanese ? template.titleJa() : template.titleEn());
        words.put("reference", one.reference());
        words.put("number", template.questions().size());
        return words;
    }

    private void send(Questionnaire one, String which, String template, Map<Locale, Map<String, Object>> values) {
        mail.send(new HouseMail.Letter(
                one.partnerId(),
                one.reference(),
                "questionnaire " + one.reference() + " " + which,
                one.mail(),
                template,
                values));
    }
}
