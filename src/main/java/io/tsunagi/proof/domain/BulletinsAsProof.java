package io.tsunagi.proof.domain;

import io.tsunagi.bulletin.PublicSituations;
import io.tsunagi.bulletin.PublicSituations.Expected;
import io.tsunagi.bulletin.PublicSituations.Notice;
import io.tsunagi.bulletin.PublishedBulletins;
import io.tsunagi.bulletin.PublishedBulletins.PublishedBulletin;
import io.tsunagi.proof.ProofSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bulletins as they were published, with both people. */
@Component
class BulletinsAsProof implements ProofSource {

    private final PublishedBulletins bulletins;
    private final PublicSituations situations;

    BulletinsAsProof(PublishedBulletins bulletins, PublicSituations situations) {
        this.bulletins = bulletins;
        this.situations = situations;
    }

    @Override
    public String name() {
        return "bulletins";
    }

    @Override
    public List<Item> of(String disruption) {
        Map<String, Notice> told = situations
                .of(disruption)
                .map(situation ->
                        situation.notices().stream().collect(Collectors.toMap(Notice::reference, Function.identity())))
                .orElse(Map.of());
        return bulletins.of(disruption).stream()
                .map(bulletin -> item(bulletin, Optional.ofNullable(told.get(bulletin.reference()))))
                .toList();
    }

    private static Item item(PublishedBulletin bulletin, Optional<Notice> told) {
        Map<String, String> facts = new TreeMap<>();
        Instant next = bulletin.nextUpdateAt();
        facts.put("number", Integer.toString(bulletin.number()));
        facts.put(
                "corrects",
                bulletin.corrects() == null ? "" : bulletin.corrects().toString());
        facts.put("writtenBy", bulletin.writtenBy());
        facts.put("publishedBy", bulletin.publishedBy());
        told.ifPresent(notice -> told(facts, notice));
        facts.put("nextUpdateAt", next == null ? "" : next.toString());
        return new Item(bulletin.reference(), bulletin.publishedAt(), facts);
    }

    /** What everybody could read, word by word. */
    private static void told(Map<String, String> facts, Notice notice) {
        facts.put("impactJa", notice.impact().ja());
        facts.put("impactEn", notice.impact().en());
        facts.put("changedJa", notice.changed().ja());
        facts.put("changedEn", notice.changed().en());
        facts.put("nextActionJa", notice.action().ja());
        facts.put("nextActionEn", notice.action().en());
        facts.put("severity", notice.severity() == null ? "" : notice.severity());
        facts.put("systemExpectedAt", at(notice.system()));
        facts.put("workExpectedAt", at(notice.work()));
    }

    private static String at(@Nullable Expected expected) {
        return expected == null ? "" : expected.at().toString();
    }
}
