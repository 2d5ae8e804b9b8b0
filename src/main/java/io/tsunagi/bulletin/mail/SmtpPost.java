package io.tsunagi.bulletin.mail;

import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.storage.InRealHouse;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
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
 * the proof that a mail went out. Lines stay open from mail to mail; when the server knows delivery notices (RFC 3461), the
 * copy's id goes with the envelope, so that a notice names it.
 */
@Component
@InRealHouse
class SmtpPost implements MailPost {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
    private static final int LASTING = 500;
    private static final int LONGEST_WORDS = 200;

    private final ObjectProvider<JavaMailSenderImpl> sender;
    private final String host;
    private final String from;
    private final Clock clock;
    private final ConcurrentLinkedDeque<Transport> idle = new ConcurrentLinkedDeque<>();

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
        SMTPMessage message;
        try {
            message = message(server, copy);
        } catch (MessagingException e) {
            throw new NotTaken(words(e.getMessage()), true, false, e);
        }
        try {
            return send(server, message, copy);
        } catch (MessagingException e) {
            throw new NotTaken(words(e.getMessage()), isLasting(e), isAboutAll(e), e);
        }
    }

    private String send(JavaMailSenderImpl server, SMTPMessage message, Delivery copy) throws MessagingException {
        Transport transport = line(server);
        boolean good = false;
        try {
            if (transport instanceof SMTPTransport smtp && smtp.supportsExtension("DSN")) {
                message.setMailExtension("ENVID=" + copy.id());
            }
            transport.sendMessage(message, message.getAllRecipients());
            good = true;
            return transport instanceof SMTPTransport smtp ? words(smtp.getLastServerResponse()) : "";
        } finally {
            if (good) {
                idle.push(transport);
            } else {
                close(transport);
            }
        }
    }

    /** A line that is still open from the mail before, or a new one. */
    private Transport line(JavaMailSenderImpl server) throws MessagingException {
        for (Transport open = idle.poll(); open != null; open = idle.poll()) {
            if (open.isConnected()) {
                return open;
            }
        }
        Transport fresh = server.getSession().getTransport(protocol(server));
        try {
            fresh.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        } catch (MessagingException e) {
            close(fresh);
            throw new NoLine(e);
        }
        return fresh;
    }

    @Override
    public void rest() {
        for (Transport open = idle.poll(); open != null; open = idle.poll()) {
            close(open);
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

    private SMTPMessage message(JavaMailSenderImpl server, Delivery copy) throws MessagingException {
        SMTPMessage message = new SMTPMessage(server.getSession());
        MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(copy.to());
        mail.setSubject(copy.subject().replaceAll("\\p{Cntrl}+", " "));
        mail.setText(copy.text());
        mail.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!copy.off().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + copy.off() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
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

    /** Whether the server takes nothing at present, whoever it is for: no connection, or it says so to the whole mail (4xx). */
    private static boolean isAboutAll(MessagingException failure) {
        if (failure instanceof NoLine) {
            return true;
        }
        return failure instanceof SMTPSendFailedException whole && whole.getReturnCode() < LASTING;
    }

    /** The mail server cannot be reached. */
    private static final class NoLine extends MessagingException {

        NoLine(MessagingException cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    private static String words(@Nullable String said) {
        String words = String.valueOf(said)
                .replaceAll("[^\\s<>]+@[^\\s<>]+", "…")
                .replaceAll("\\s+", " ")
                .strip();
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }
}
