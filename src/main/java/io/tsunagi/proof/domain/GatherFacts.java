package io.tsunagi.proof.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.proof.ProofSource;
import io.tsunagi.proof.ProofSource.Item;
import io.tsunagi.shared.ThreeTimes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every source, and the disruption itself for its states with their times. */
@Component
class GatherFacts {

    private final Disruptions disruptions;
    private final ObjectProvider<ProofSource> sources;

    GatherFacts(Disruptions disruptions, ObjectProvider<ProofSource> sources) {
        this.disruptions = disruptions;
        this.sources = sources;
    }

    /** Facts by name of their source; sources without facts are there too, so that nothing looks left out. */
    SortedMap<String, List<Item>> of(String reference) {
        Disruption disruption = disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
        SortedMap<String, List<Item>> facts = new TreeMap<>();
        facts.put("disruption", List.of(states(disruption)));
        sources.orderedStream().forEach(source -> facts.put(source.name(), source.of(reference)));
        return facts;
    }

    private Item states(Disruption disruption) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("reference", disruption.reference());
        facts.put("titleJa", disruption.titleJa());
        facts.put("titleEn", disruption.titleEn());
        facts.put("state", disruption.state().name());
        facts.put("occurredAt", disruption.occurredAt().toString());
        facts.put("closedAt", text(disruption.closedAt()));
        facts.put("partnersReached", Integer.toString(disruption.partnerIds().size()));
        disruptions.outage(disruption.reference()).ifPresent(outage -> {
            facts.put("owner", outage.owner());
            facts.put("recognisedBy", outage.recognisedBy() == null ? "" : outage.recognisedBy());
            facts.put("expectedEnd", text(outage.expectedEnd()));
            ThreeTimes up = outage.systemUp();
            facts.put("systemUpOccurredAt", up == null ? "" : up.occurredAt().toString());
            facts.put("systemUpWrittenAt", up == null ? "" : up.writtenAt().toString());
            facts.put("systemUpEnteredAt", up == null ? "" : up.enteredAt().toString());
        });
        return new Item(disruption.reference(), disruption.occurredAt(), facts);
    }

    private static String text(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
