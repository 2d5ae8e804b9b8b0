package io.tsunagi.bulletin.mail;

import io.tsunagi.bulletin.domain.Delivery;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server of the settings {@code spring.mail.*}; plain text in UTF-8, from {@code tsunagi.mail.from}. */
@Component
class SmtpPost implements MailPost {

    private static final int LASTING = 500;
    private static final int LONGEST_WORDS = 200;

    private final ObjectProvider<JavaMailSender> sender;
    private final String host;
    private final String from;

    SmtpPost(
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String host,
            @Value("${tsunagi.mail.from:tsunagi@localhost}") String from) {
        this.sender = sender;
        this.host = host;
        this.from = from;
    }

    @Override
    public boolean isSet() {
        return !host.isBlank();
    }

    @Override
    public void post(Delivery copy) throws NotTaken {
        JavaMailSender server = sender.getObject();
        try {
            MimeMessage message = server.createMimeMessage();
            MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(from);
            mail.setTo(copy.to());
            mail.setSubject(copy.subject().replaceAll("\\p{Cntrl}+", " "));
            mail.setText(copy.text());
            message.setHeader("Message-ID", copy.messageId());
            message.setHeader("Auto-Submitted", "auto-generated");
            server.send(message);
        } catch (MailException e) {
            throw new NotTaken(words(e), isLasting(e), e);
        } catch (MessagingException e) {
            throw new NotTaken(words(e), true, e);
        }
    }

    private static boolean isLasting(MailException failure) {
        if (!(failure instanceof MailSendException sending)) {
            return false;
        }
        for (Exception reason : sending.getMessageExceptions()) {
            for (Exception step = reason; step instanceof MessagingException mail; step = mail.getNextException()) {
                if (step instanceof SMTPAddressFailedException address && address.getReturnCode() >= LASTING
                        || step instanceof SMTPSendFailedException whole && whole.getReturnCode() >= LASTING) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String words(Exception failure) {
        String words = String.valueOf(failure.getMessage())
                .replaceAll("[^\\s<>]+@[^\\s<>]+", "…")
                .replaceAll("\\s+", " ")
                .strip();
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }
}
