package io.tsunagi.watch.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.proof.ProofSource;
import io.tsunagi.watch.domain.Probes.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the probes of a system that failed found, from a day before it failed to a day after it came back. */
@Component
class ProbesAsProof implements ProofSource {

    private static final Duration AROUND = Duration.ofDays(1);
    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Probes probes;
    private final Disruptions disruptions;

    ProbesAsProof(Probes probes, Disruptions disruptions) {
        this.probes = probes;
        this.disruptions = disruptions;
    }

    @Override
    public String name() {
        return "probes";
    }

    @Override
    public List<Item> of(String reference) {
        return disruptions.find(reference).map(this::found).orElse(List.of());
    }

    private List<Item> found(Disruption disruption) {
        Instant up = disruption.systemUpAt();
        return probes
                .stretches(
                        disruption.systemId(),
                        disruption.occurredAt().minus(AROUND),
                        up == null ? FOR_EVER : up.plus(AROUND))
                .stream()
                .map(ProbesAsProof::item)
                .toList();
    }

    private static Item item(Stretch stretch) {
        Reading reading = stretch.reading();
        Map<String, String> facts = new TreeMap<>();
        facts.put("probe", stretch.probe());
        facts.put("way", stretch.way().name());
        facts.put("target", stretch.target());
        facts.put("outcome", reading.outcome().name());
        facts.put("detail", reading.detail());
        facts.put("firstAt", reading.firstAt().toString());
        facts.put("lastAt", reading.lastAt().toString());
        facts.put("times", Integer.toString(reading.times()));
        facts.put("slowestMillis", Integer.toString(reading.slowestMillis()));
        return new Item(stretch.id().toString(), reading.firstAt(), facts);
    }
}
