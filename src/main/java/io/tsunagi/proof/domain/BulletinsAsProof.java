package io.tsunagi.proof.domain;

import io.tsunagi.bulletin.PublishedBulletins;
import io.tsunagi.bulletin.PublishedBulletins.PublishedBulletin;
import io.tsunagi.proof.ProofSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Bulletins as they were published, with both people. */
@Component
class BulletinsAsProof implements ProofSource {

    private final PublishedBulletins bulletins;

    BulletinsAsProof(PublishedBulletins bulletins) {
        this.bulletins = bulletins;
    }

    @Override
    public String name() {
        return "bulletins";
    }

    @Override
    public List<Item> of(String disruption) {
        return bulletins.of(disruption).stream().map(BulletinsAsProof::item).toList();
    }

    private static Item item(PublishedBulletin bulletin) {
        Map<String, String> facts = new TreeMap<>();
        Instant next = bulletin.nextUpdateAt();
        facts.put("number", Integer.toString(bulletin.number()));
        facts.put(
                "corrects",
                bulletin.corrects() == null ? "" : bulletin.corrects().toString());
        facts.put("writtenBy", bulletin.writtenBy());
        facts.put("publishedBy", bulletin.publishedBy());
        facts.put("impactJa", bulletin.titleJa());
        facts.put("impactEn", bulletin.titleEn());
        facts.put("nextUpdateAt", next == null ? "" : next.toString());
        return new Item(bulletin.reference(), bulletin.publishedAt(), facts);
    }
}
