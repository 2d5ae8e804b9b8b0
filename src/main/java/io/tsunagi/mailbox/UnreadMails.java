package io.tsunagi.mailbox;

import io.tsunagi.storage.InRealHouse;
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
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands out the unread mails of a mailbox, at most 50 a look. A mail is marked as read, and moved when a folder is named for that, only
 * after it was taken; so whoever takes must know a mail again by its identity, for the server may die in between.
 */
@Component
@InRealHouse
public class UnreadMails {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadMails.class);
    private static final int MOST_AT_ONCE = 50;
    private static final String PATIENCE = "15000";

    /** Takes one mail. */
    public interface Taking {

        /**
         * Takes it; a mail that cannot be taken stays unread.
         *
         * @param copy the whole mail
         * @param otherwise what tells it from others when it has no Message-ID
         */
        void take(MimeMessage copy, String otherwise) throws IOException, MessagingException;
    }

    /** Looks once; a mail server that does not answer is asked again the next time. Does nothing without a host. */
    public void each(Mailbox mailbox, Taking taking) {
        if (!mailbox.isSet()) {
            return;
        }
        String protocol = mailbox.tls() ? "imaps" : "imap";
        try (Store store = Session.getInstance(settings(protocol)).getStore(protocol)) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            try (Folder folder = store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_WRITE);
                Folder done = done(store, mailbox);
                Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = 0; i < Math.min(unread.length, MOST_AT_ONCE); i++) {
                    take(folder, unread[i], done, taking);
                }
            }
        } catch (MessagingException e) {
            LOG.warn(
                    "mailbox not read mailbox={} reason={}",
                    mailbox,
                    e.getClass().getSimpleName());
        }
    }

    private static @Nullable Folder done(Store store, Mailbox mailbox) throws MessagingException {
        if (mailbox.done().isBlank()) {
            return null;
        }
        Folder done = store.getFolder(mailbox.done());
        if (!done.exists()) {
            done.create(Folder.HOLDS_MESSAGES);
        }
        return done;
    }

    private static void take(Folder folder, Message message, @Nullable Folder done, Taking taking)
            throws MessagingException {
        try {
            // A copy is taken apart, because servers describe forwarded mails in more ways than one.
            taking.take(new MimeMessage((MimeMessage) message), otherwise(folder, message));
        } catch (IOException | MessagingException e) {
            LOG.warn("mail not taken reason={}", e.getClass().getSimpleName());
            return;
        }
        message.setFlag(Flags.Flag.SEEN, true);
        if (done != null) {
            folder.copyMessages(new Message[] {message}, done);
            message.setFlag(Flags.Flag.DELETED, true);
        }
    }

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
