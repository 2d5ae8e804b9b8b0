package io.tsunagi.bulletin.mail;

import io.tsunagi.bulletin.domain.Delivery;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * The mail server of the settings {@code spring.mail.*}; plain text in UTF-8, from {@code tsunagi.mail.from}. It talks to the
 * transport itself, because the sender of Spring drops what the server answers, and that answer, often with a queue number, is
 * the proof that a mail went out.
 */
@Component
class SmtpPost implements MailPost {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
    private static final int LASTING = 500;
    private static final int LONGEST_WORDS = 200;

    private final ObjectProvider<JavaMailSenderImpl> sender;
    private final String host;
    private final String from;
    private final Clock clock;

    SmtpPost(
            ObjectProvider<JavaMailSenderImpl> sender,
            @Value("${spring.mail.host:}") String host,
            @Value("${tsunagi.mail.from:tsunagi@localhost}") String from,
            Clock clock) {
        this.sender = sender;
        this.host = host;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public boolean isSet() {
        return !host.isBlank();
    }

    @Override
    public String post(Delivery copy) throws NotTaken {
        JavaMailSenderImpl server = sender.getObject();
        MimeMessage message;
        try {
            message = message(server, copy);
        } catch (MessagingException e) {
            throw new NotTaken(words(e.getMessage()), true, e);
        }
        try {
            return send(server, message);
        } catch (MessagingException e) {
            throw new NotTaken(words(e.getMessage()), isLasting(e), e);
        }
    }

    private static String send(JavaMailSenderImpl server, MimeMessage message) throws MessagingException {
        Transport transport = server.getSession().getTransport(protocol(server));
        try {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            transport.sendMessage(message, message.getAllRecipients());
            return transport instanceof SMTPTransport smtp ? words(smtp.getLastServerResponse()) : "";
        } finally {
            close(transport);
        }
    }

    /** A good-bye that fails does not undo what the server took. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.warn("mail server did not take the good-bye reason={}", words(e.getMessage()));
        }
    }

    private MimeMessage message(JavaMailSenderImpl server, Delivery copy) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(copy.to());
        mail.setSubject(copy.subject().replaceAll("\\p{Cntrl}+", " "));
        mail.setText(copy.text());
        mail.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        // saving writes a Message-ID of its own
        message.setHeader("Message-ID", copy.messageId());
        return message;
    }

    private static String protocol(JavaMailSenderImpl server) {
        String protocol = server.getProtocol();
        return protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol;
    }

    private static boolean isLasting(MessagingException failure) {
        for (Exception step = failure; step instanceof MessagingException mail; step = mail.getNextException()) {
            if (step instanceof SMTPAddressFailedException address && address.getReturnCode() >= LASTING
                    || step instanceof SMTPSendFailedException whole && whole.getReturnCode() >= LASTING) {
                return true;
            }
        }
        return false;
    }

    private static String words(@Nullable String said) {
        String words = String.valueOf(said)
                .replaceAll("[^\\s<>]+@[^\\s<>]+", "…")
                .replaceAll("\\s+", " ")
                .strip();
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }
}
