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

    /** Hangs up until the next mail. */
    void rest();

    /** The mail server did not take a mail. */
    final class NotTaken extends Exception {

        private final boolean lasting;
        private final boolean aboutAll;

        /**
         * @param words what the server said, without addresses
         * @param lasting whether trying again cannot help
         * @param aboutAll whether the server takes no mail at present, whoever it is for
         */
        NotTaken(String words, boolean lasting, boolean aboutAll, Throwable cause) {
            super(words, cause);
            this.lasting = lasting;
            this.aboutAll = aboutAll;
        }

        boolean isAboutAll() {
            return aboutAll;
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
