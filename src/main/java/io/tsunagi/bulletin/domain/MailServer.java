package io.tsunagi.bulletin.domain;

/** What the pages must know of the way out by mail. */
public interface MailServer {

    /** Whether a mail server is set; without one every copy waits, and the pages say so. */
    boolean isSet();
}
