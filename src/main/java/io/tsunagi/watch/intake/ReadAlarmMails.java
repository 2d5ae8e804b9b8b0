package io.tsunagi.watch.intake;

import io.tsunagi.mailbox.UnreadMails;
import io.tsunagi.storage.InRealHouse;
import io.tsunagi.storage.RowScope;
import io.tsunagi.watch.domain.TakeAlarmMail;
import io.tsunagi.watch.domain.TakeAlarmMail.Mail;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the alarm mailbox; off unless {@code tsunagi.watch.mailbox.host} is set. */
@Component
@EnableConfigurationProperties(AlarmMailbox.class)
@InRealHouse
class ReadAlarmMails {

    private static final int DEEPEST = 6;
    private static final int LONGEST = 20_000;

    private final TakeAlarmMail taking;
    private final AlarmMailbox mailbox;
    private final Clock clock;
    private final UnreadMails mails;

    ReadAlarmMails(TakeAlarmMail taking, AlarmMailbox mailbox, Clock clock, UnreadMails mails) {
        this.mails = mails;
        this.taking = taking;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** Looks once; a mail server that does not answer is asked again the next time. */
    @Scheduled(fixedDelayString = "${tsunagi.watch.mailbox-every:PT1M}")
    synchronized void look() {
        mails.each(mailbox.open(), (copy, otherwise) -> {
            Mail mail = read(copy, otherwise);
            RowScope.asHouse(() -> taking.take(mail));
        });
    }

    private Mail read(Message message, String otherwise) throws MessagingException, IOException {
        String[] ids = message.getHeader("Message-ID");
        String subject = message.getSubject();
        Date sent = message.getSentDate();
        Instant at = sent == null ? clock.instant() : sent.toInstant();
        return new Mail(
                ids == null || ids.length == 0 ? otherwise : ids[0].strip(),
                from(message),
                subject == null ? "" : subject,
                text(message, 0),
                at);
    }

    private static String text(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return "";
        }
        if (part.isMimeType("text/plain") && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            String text = String.valueOf(part.getContent());
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                String text = text(many.getBodyPart(i), depth + 1);
                if (!text.isBlank()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static String from(Message message) throws MessagingException {
        Address[] from = message.getFrom();
        if (from == null || from.length == 0) {
            return "";
        }
        String address = from[0] instanceof InternetAddress internet ? internet.getAddress() : from[0].toString();
        return address == null ? "" : address;
    }
}
