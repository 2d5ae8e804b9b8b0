package io.tsunagi.scanning.intake;

import io.tsunagi.scanning.domain.TakeMail;
import io.tsunagi.scanning.domain.TakeMail.Mail;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes in what is attached to the unread mails of a mailbox; off unless {@code tsunagi.scanning.mailbox.host} is set. A mail is
 * marked as read, and moved when a folder is named for that, only after its files were kept; its Message-ID is remembered, so that
 * none is taken twice when the server dies in between.
 */
@Component
@EnableConfigurationProperties(Mailbox.class)
class WatchMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(WatchMailbox.class);
    private static final int MOST_AT_ONCE = 50;
    private static final String PATIENCE = "15000";

    private final TakeMail taking;
    private final Mailbox mailbox;

    WatchMailbox(TakeMail taking, Mailbox mailbox) {
        this.taking = taking;
        this.mailbox = mailbox;
    }

    /** Looks once; a mail server that does not answer is asked again the next time. */
    @Scheduled(fixedDelayString = "${tsunagi.scanning.mailbox-every:PT1M}")
    synchronized void look() {
        if (mailbox.host().isBlank()) {
            return;
        }
        String protocol = mailbox.tls() ? "imaps" : "imap";
        try (Store store = Session.getInstance(settings(protocol)).getStore(protocol)) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            try (Folder folder = store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_WRITE);
                Folder done = done(store);
                Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = 0; i < Math.min(unread.length, MOST_AT_ONCE); i++) {
                    take(folder, unread[i], done);
                }
            }
        } catch (MessagingException e) {
            LOG.warn(
                    "scan mailbox not read mailbox={} reason={}",
                    mailbox,
                    e.getClass().getSimpleName());
        }
    }

    private @Nullable Folder done(Store store) throws MessagingException {
        if (mailbox.done().isBlank()) {
            return null;
        }
        Folder done = store.getFolder(mailbox.done());
        if (!done.exists()) {
            done.create(Folder.HOLDS_MESSAGES);
        }
        return done;
    }

    private void take(Folder folder, Message message, @Nullable Folder done) throws MessagingException {
        try {
            // A copy is taken apart, because servers describe forwarded mails in more ways than one.
            MimeMessage copy = new MimeMessage((MimeMessage) message);
            Mail mail = MailParts.read(copy, otherwise(folder, message));
            List<String> files = taking.take(mail);
            LOG.info("scan mail taken files={}", files.size());
        } catch (IOException | MessagingException e) {
            LOG.warn("scan mail not taken reason={}", e.getClass().getSimpleName());
            return;
        }
        message.setFlag(Flags.Flag.SEEN, true);
        if (done != null) {
            folder.copyMessages(new Message[] {message}, done);
            message.setFlag(Flags.Flag.DELETED, true);
        }
    }

    /** What tells a mail without a Message-ID from others. */
    private static String otherwise(Folder folder, Message message) throws MessagingException {
        return folder instanceof UIDFolder numbered
                ? "uid:" + folder.getFullName() + ":" + numbered.getUIDValidity() + ":" + numbered.getUID(message)
                : "number:" + message.getMessageNumber();
    }

    private static Properties settings(String protocol) {
        Properties settings = new Properties();
        String prefix = "mail." + protocol + ".";
        settings.setProperty(prefix + "peek", "true");
        settings.setProperty(prefix + "connectiontimeout", PATIENCE);
        settings.setProperty(prefix + "timeout", PATIENCE);
        settings.setProperty(prefix + "writetimeout", PATIENCE);
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        return settings;
    }
}
