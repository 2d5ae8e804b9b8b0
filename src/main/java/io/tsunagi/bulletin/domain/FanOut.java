package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.domain.Outbox.NewMail;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts one copy of a published bulletin per mail address into the outbox. The key of a copy is made of bulletin and address,
 * so asking twice adds nothing, and an address that two partners share gets one copy.
 */
@Service
public class FanOut {

    private final Bulletins bulletins;
    private final Disruptions disruptions;
    private final Recipients recipients;
    private final Outbox outbox;
    private final BulletinTexts texts;
    private final SettleDeliveries settling;
    private final Journal journal;

    FanOut(
            Bulletins bulletins,
            Disruptions disruptions,
            Recipients recipients,
            Outbox outbox,
            BulletinTexts texts,
            SettleDeliveries settling,
            Journal journal) {
        this.bulletins = bulletins;
        this.disruptions = disruptions;
        this.recipients = recipients;
        this.outbox = outbox;
        this.texts = texts;
        this.settling = settling;
        this.journal = journal;
    }

    /** Adds the copies that are missing; a bulletin that is not public, or that everybody has, is left alone. */
    @Transactional
    public void of(String reference) {
        Bulletin bulletin = bulletins.locked(reference).orElseThrow(() -> new NotHere(reference));
        if (bulletin.state() != BulletinState.PUBLISHED) {
            return;
        }
        Disruption disruption =
                disruptions.find(bulletin.disruption()).orElseThrow(() -> new NotHere(bulletin.disruption()));
        for (Recipient recipient : recipients.of(disruption.partnerIds())) {
            outbox.add(mail(bulletin, disruption, recipient));
        }
        settling.of(reference);
    }

    private NewMail mail(Bulletin bulletin, Disruption disruption, Recipient recipient) {
        String key = bulletin.reference() + " " + recipient.email().toLowerCase(Locale.ROOT);
        UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        BulletinTexts.Mail mail = texts.mail(bulletin, disruption, recipient.language());
        return new NewMail(
                id,
                recipient.partnerId(),
                Delivery.Kind.MAIL,
                bulletin.reference(),
                recipient.id(),
                key,
                "<" + id + "@tsunagi.invalid>",
                recipient.email(),
                mail.subject(),
                mail.text(),
                journal.now());
    }
}
