package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.BulletinReaders;
import io.tsunagi.bulletin.domain.Outbox.Variant;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the copies of subscribers: the words that stand on the public page, and below them how to end it. */
@Service
class SendToReaders implements BulletinReaders {

    private final Bulletins bulletins;
    private final Disruptions disruptions;
    private final Outbox outbox;
    private final KeepTexts texts;
    private final LetterTexts letters;
    private final Journal journal;

    SendToReaders(
            Bulletins bulletins,
            Disruptions disruptions,
            Outbox outbox,
            KeepTexts texts,
            LetterTexts letters,
            Journal journal) {
        this.bulletins = bulletins;
        this.disruptions = disruptions;
        this.outbox = outbox;
        this.texts = texts;
        this.letters = letters;
        this.journal = journal;
    }

    @Override
    @Transactional
    public int send(String reference, List<Reader> readers) {
        if (readers.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " readers at once");
        }
        Bulletin bulletin = bulletins.find(reference).orElseThrow(() -> new NotHere(reference));
        if (readers.isEmpty() || !bulletin.state().isPublic()) {
            return 0;
        }
        Disruption disruption =
                disruptions.find(bulletin.disruption()).orElseThrow(() -> new NotHere(bulletin.disruption()));
        List<Variant> variants = Stream.of(Language.values())
                .map(language -> variant(bulletin, disruption, language))
                .toList();
        int added = outbox.addReaders(reference, readers, variants, journal.now());
        outbox.supersede(reference, journal.now());
        return added;
    }

    @Override
    @Transactional
    public void forget(String address) {
        outbox.forget(address);
    }

    private Variant variant(Bulletin bulletin, Disruption disruption, Language language) {
        Recipient.Languages one = Recipient.Languages.valueOf(language.name());
        KeepTexts.Mail mail = KeepTexts.mail(texts.of(bulletin, disruption), Audience.CONSIGNEE, one);
        return new Variant(
                one, Audience.CONSIGNEE, mail.subject(), mail.text(), letters.fill("bulletin-off", language, Map.of()));
    }
}
