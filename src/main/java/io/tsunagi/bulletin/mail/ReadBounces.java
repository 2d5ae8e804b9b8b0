package io.tsunagi.bulletin.mail;

import io.tsunagi.bulletin.domain.TakeBounce;
import io.tsunagi.bulletin.domain.TakeBounce.Bounce;
import io.tsunagi.mailbox.UnreadMails;
import io.tsunagi.storage.InRealHouse;
import io.tsunagi.storage.RowScope;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads notices of mails that did not arrive; off unless {@code tsunagi.mail.mailbox.host} is set. A mail that is no such notice, or
 * a broken one, is marked as read and left to people.
 */
@Component
@EnableConfigurationProperties(BounceMailbox.class)
@InRealHouse
class ReadBounces {

    private static final Logger LOG = LoggerFactory.getLogger(ReadBounces.class);

    private final TakeBounce taking;
    private final BounceMailbox mailbox;
    private final UnreadMails mails;

    ReadBounces(TakeBounce taking, BounceMailbox mailbox, UnreadMails mails) {
        this.mails = mails;
        this.taking = taking;
        this.mailbox = mailbox;
    }

    /** Looks once, at most 50 mails; a mail server that does not answer is asked again the next time. */
    @Scheduled(fixedDelayString = "${tsunagi.mail.mailbox-every:PT1M}")
    synchronized void look() {
        mails.each(
                mailbox.open(),
                (copy, otherwise) -> notices(copy).forEach(notice -> {
                    boolean noted = RowScope.asHouse(() -> taking.take(notice));
                    LOG.info("notice read message={} status={} noted={}", notice.messageId(), notice.status(), noted);
                }));
    }

    private static List<Bounce> notices(MimeMessage mail) {
        try {
            return DeliveryNotice.read(mail);
        } catch (IOException | MessagingException | IllegalArgumentException e) {
            LOG.warn("notice not readable reason={}", e.getClass().getSimpleName());
            return List.of();
        }
    }
}
