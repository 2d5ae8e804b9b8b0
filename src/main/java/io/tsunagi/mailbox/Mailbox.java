package io.tsunagi.mailbox;

/**
 * A mailbox by IMAP.
 *
 * @param host empty for none
 * @param port usually 993
 * @param tls whether the connection is encrypted from its first byte
 * @param user name to sign in with
 * @param password its password
 * @param folder where mails arrive
 * @param done folder that mails are moved to; empty to leave them, marked as read
 */
public record Mailbox(String host, int port, boolean tls, String user, String password, String folder, String done) {

    /** Whether there is one. */
    public boolean isSet() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "Mailbox[" + host + ":" + port + "/" + folder + "]";
    }
}
