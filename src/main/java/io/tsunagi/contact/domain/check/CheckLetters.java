package io.tsunagi.contact.domain.check;

import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.bulletin.HouseMail.Letter;
import io.tsunagi.frame.Times;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the mails of a check and its reminders into the outbox, in both languages, each with a link of its own. */
@Component
class CheckLetters {

    private final HouseMail mail;
    private final Times times;
    private final String address;

    CheckLetters(
            HouseMail mail,
            Times times,
            @Value("${tsunagi.address:http://localhost:${server.port:8080}}") String address) {
        this.mail = mail;
        this.times = times;
        this.address = address;
    }

    /**
     * Writes to everybody who has mail.
     *
     * @param reminder whether it is the second letter
     * @return hash of each one's code, by line
     */
    Map<UUID, String> write(CommunicationCheck check, List<CheckLine> lines, boolean reminder) {
        Map<UUID, String> hashes = new HashMap<>();
        for (CheckLine line : lines) {
            if (line.hasMail()) {
                String code = CheckCode.fresh();
                hashes.put(line.id(), CheckCode.hash(code));
                mail.send(letter(check, line, code, reminder));
            }
        }
        return hashes;
    }

    private Letter letter(CommunicationCheck check, CheckLine line, String code, boolean reminder) {
        Map<Locale, Map<String, Object>> values = new LinkedHashMap<>();
        values.put(Locale.JAPANESE, values(check, line, line.partnerJa(), code, reminder));
        values.put(Locale.ENGLISH, values(check, line, line.partnerEn(), code, reminder));
        String key = "check " + line.id() + (reminder ? " again" : "");
        return new Letter(line.partnerId(), check.reference(), key, line.mail(), "check", values);
    }

    private Map<String, Object> values(
            CommunicationCheck check, CheckLine line, String partner, String code, boolean reminder) {
        return Map.of(
                "partner",
                partner,
                "name",
                line.name(),
                "reference",
                check.reference(),
                "closesAt",
                times.exact(check.closesAt()),
                "reminder",
                reminder,
                "link",
                address + "/reach/" + code);
    }

    /** What is read out to those who have a telephone only. */
    String script(CommunicationCheck check, Locale locale) {
        return mail.text(
                "check-phone",
                locale,
                Map.of("reference", check.reference(), "closesAt", times.exact(check.closesAt())));
    }
}
