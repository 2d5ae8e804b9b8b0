package io.tsunagi.scanning.intake;

import io.tsunagi.mailbox.UnreadMails;
import io.tsunagi.scanning.domain.TakeMail;
import io.tsunagi.storage.InRealHouse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes in what is attached to the unread mails of a mailbox; off unless {@code tsunagi.scanning.mailbox.host} is set. The Message-ID
 * of each is remembered, so that none is taken twice when the server dies before it was marked as read.
 */
@Component
@EnableConfigurationProperties(Mailbox.class)
@InRealHouse
class WatchMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(WatchMailbox.class);

    private final TakeMail taking;
    private final Mailbox mailbox;
    private final UnreadMails mails;

    WatchMailbox(TakeMail taking, Mailbox mailbox, UnreadMails mails) {
        this.mails = mails;
        this.taking = taking;
        this.mailbox = mailbox;
    }

    /** Looks once; a mail server that does not answer is asked again the next time. */
    @Scheduled(fixedDelayString = "${tsunagi.scanning.mailbox-every:PT1M}")
    synchronized void look() {
        mails.each(mailbox.open(), (copy, otherwise) -> {
            List<String> files = taking.take(MailParts.read(copy, otherwise));
            LOG.info("scan mail taken files={}", files.size());
        });
    }
}
