package io.tsunagi.subscription.domain;

import io.tsunagi.bulletin.BulletinPublished;
import io.tsunagi.bulletin.BulletinReaders;
import io.tsunagi.bulletin.BulletinReaders.Reader;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import io.tsunagi.shipment.Lanes;
import io.tsunagi.subscription.domain.Subscribers.Match;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a published bulletin into the outbox for everybody who asked for something that it is about, in the transaction that publishes
 * it: either all of them will get it, or it is not published. 1,000 are written by one statement.
 */
@Service
public class TellSubscribers {

    private final Subscribers subscribers;
    private final BulletinReaders readers;
    private final About about;
    private final Codes codes;

    TellSubscribers(Subscribers subscribers, BulletinReaders readers, About about, Codes codes) {
        this.subscribers = subscribers;
        this.readers = readers;
        this.about = about;
        this.codes = codes;
    }

    /** Tells them; hearing it twice adds nothing. */
    @EventListener
    @Transactional
    public void on(BulletinPublished event) {
        Match match = about.of(event.disruption(), subscribers.lanes());
        UUID after = null;
        List<Reader> page;
        do {
            page = subscribers.matching(match, after, BulletinReaders.MOST, codes::off);
            readers.send(event.reference(), page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == BulletinReaders.MOST);
    }

    /** Works out what a bulletin is about. */
    @org.springframework.stereotype.Component("subscriptionAbout")
    record About(Disruptions disruptions, SupplyChainMap map, Lanes lanes) {

        Match of(String reference, List<String> asked) {
            Disruption disruption = disruptions.find(reference).orElseThrow();
            UUID failed = map.system(disruption.systemId())
                    .map(PartnerSystem::partnerId)
                    .orElse(null);
            return new Match(reference, failed, disruption.partnerIds(), lanes.used(disruption.partnerIds(), asked));
        }
    }
}
