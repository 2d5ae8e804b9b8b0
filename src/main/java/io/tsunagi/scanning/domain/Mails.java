package io.tsunagi.scanning.domain;

import java.time.Instant;

/** Which mails were taken in. */
public interface Mails {

    /** Remembers a mail; false when it was taken in before. */
    boolean remember(String messageId, int files, Instant at);
}
