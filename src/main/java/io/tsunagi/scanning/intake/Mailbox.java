package io.tsunagi.scanning.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that faxes and scans arrive in, by IMAP.
 *
 * @param host empty for none
 * @param port 993 unless set otherwise
 * @param tls whether the connection is encrypted from its first byte
 * @param user name to sign in with
 * @param password its password
 * @param folder where mails arrive
 * @param done folder that mails are moved to; empty to leave them, marked as read
 */
@ConfigurationProperties("tsunagi.scanning.mailbox")
record Mailbox(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("") String done) {

    /** The same, to be read. */
    io.tsunagi.mailbox.Mailbox open() {
        return new io.tsunagi.mailbox.Mailbox(host, port, tls, user, password, folder, done);
    }

    @Override
    public String toString() {
        return open().toString();
    }
}
