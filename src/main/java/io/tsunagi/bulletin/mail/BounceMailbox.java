package io.tsunagi.bulletin.mail;

import io.tsunagi.mailbox.Mailbox;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox behind {@code tsunagi.mail.from}, where notices of mails that did not arrive come back, by IMAP; its parts are those
 * of {@link Mailbox}.
 *
 * @param host empty for none
 */
@ConfigurationProperties("tsunagi.mail.mailbox")
record BounceMailbox(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("") String done) {

    /** The same, to be read. */
    Mailbox open() {
        return new Mailbox(host, port, tls, user, password, folder, done);
    }

    @Override
    public String toString() {
        return open().toString();
    }
}
