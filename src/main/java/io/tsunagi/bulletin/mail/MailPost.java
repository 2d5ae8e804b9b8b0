package io.tsunagi.bulletin.mail;

import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.MailServer;

/** Hands one mail to the mail server. */
interface MailPost extends MailServer {

    /**
     * Returns when the server took it.
     *
     * @return what the server said, without addresses
     */
    String post(Delivery copy) throws NotTaken;

    /** The mail server did not take a mail. */
    final class NotTaken extends Exception {

        private final boolean lasting;

        /**
         * @param words what the server said, without addresses
         * @param lasting whether trying again cannot help
         */
        NotTaken(String words, boolean lasting, Throwable cause) {
            super(words, cause);
            this.lasting = lasting;
        }

        boolean isLasting() {
            return lasting;
        }

        /** What the server said. */
        String words() {
            return String.valueOf(getMessage());
        }
    }
}
