package io.tsunagi.watch.domain;

import io.tsunagi.watch.domain.RaiseAlert.About;
import io.tsunagi.watch.domain.Report.Source;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mail came into the alarm mailbox. One with the token of a heartbeat in its subject is that heartbeat; every other is an alert of its
 * sender, whose name proves nothing: a person reads it. So that nobody can bury the desk under mails, those of the 21st sender and all
 * further ones go to one alert.
 */
@Service
public class TakeAlarmMail {

    private static final Pattern TOKEN = Pattern.compile("hb-[A-Za-z0-9_-]{32}");
    private static final int MOST_SENDERS = 20;
    private static final int LONGEST = 1_000;

    private final HearHeartbeat hearing;
    private final RaiseAlert raising;
    private final Alerts alerts;
    private final Clock clock;

    TakeAlarmMail(HearHeartbeat hearing, RaiseAlert raising, Alerts alerts, Clock clock) {
        this.hearing = hearing;
        this.raising = raising;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Takes a mail; the same one again changes nothing. */
    @Transactional
    public void take(Mail mail) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!alerts.remember(mail.id(), now)) {
            return;
        }
        Matcher token = TOKEN.matcher(mail.subject());
        if (token.find()) {
            hearing.hear(token.group());
            return;
        }
        String sender = mail.from().isBlank() ? "?" : mail.from().strip().toLowerCase(Locale.ROOT);
        boolean known = alerts.lockNew("mail:" + sender).isPresent();
        String about = known || alerts.open("mail:") < MOST_SENDERS ? "mail:" + sender : "mails";
        String words = (mail.subject().strip() + "\n" + mail.text().strip()).strip();
        Instant sent = mail.sentAt().isAfter(now) ? now : mail.sentAt().truncatedTo(ChronoUnit.MICROS);
        Report report = new Report(
                UUID.randomUUID(),
                Source.MAIL,
                null,
                Trouble.ALL,
                "",
                sender,
                shortened(words),
                sent,
                sent,
                now,
                "system");
        raising.raise(About.unknown(about), report, false);
    }

    private static String shortened(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /**
     * A mail.
     *
     * @param id its Message-ID, or what else tells it from every other
     * @param text its first part of plain text; empty for none
     */
    public record Mail(String id, String from, String subject, String text, Instant sentAt) {}
}
