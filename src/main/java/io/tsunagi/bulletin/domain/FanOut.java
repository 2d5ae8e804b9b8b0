package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.domain.Outbox.Variant;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts one copy of a published bulletin per mail address into the outbox, in a number of statements that does not grow with the
 * addresses. The key of a copy is made of bulletin and address, so asking twice adds nothing, and an address that two partners
 * share gets one copy.
 */
@Service
public class FanOut {

    private final Bulletins bulletins;
    private final Disruptions disruptions;
    private final Outbox outbox;
    private final KeepTexts texts;
    private final SettleDeliveries settling;
    private final Journal journal;

    FanOut(
            Bulletins bulletins,
            Disruptions disruptions,
            Outbox outbox,
            KeepTexts texts,
            SettleDeliveries settling,
            Journal journal) {
        this.bulletins = bulletins;
        this.disruptions = disruptions;
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
        outbox.addCopies(reference, disruption.partnerIds(), variants(bulletin, disruption), journal.now());
        outbox.supersede(reference, journal.now()).forEach(settling::of);
        settling.of(reference);
    }

    /** What copies say, for every audience and every choice of languages that a recipient may have made. */
    private List<Variant> variants(Bulletin bulletin, Disruption disruption) {
        List<BulletinText> kept = texts.of(bulletin, disruption);
        return Arrays.stream(Recipient.Languages.values())
                .flatMap(languages -> Arrays.stream(Audience.values()).map(audience -> {
                    KeepTexts.Mail mail = KeepTexts.mail(kept, audience, languages);
                    return new Variant(languages, audience, mail.subject(), mail.text(), "");
                }))
                .toList();
    }
}
