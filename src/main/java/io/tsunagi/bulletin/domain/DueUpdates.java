package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.domain.ProposeNextUpdate.Proposal;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When the next update of each disruption is due: the promise of its newest bulletin, or, when none was ever published, one cadence
 * after the fallback was approved. The second miss comes one cadence later. Two statements, however many disruptions there are.
 */
@Component
class DueUpdates {

    private final Bulletins bulletins;
    private final Silences silences;
    private final ProposeNextUpdate cadence;

    DueUpdates(Bulletins bulletins, Silences silences, ProposeNextUpdate cadence) {
        this.bulletins = bulletins;
        this.silences = silences;
        this.cadence = cadence;
    }

    /**
     * What is due.
     *
     * @param at when the update is due
     * @param worst when it counts as missed twice
     */
    record Due(Instant at, Instant worst) {}

    /** By reference; disruptions that owe nothing are left out, among them those that nobody has approved. */
    Map<String, Due> of(Collection<Disruption> disruptions, Instant now) {
        List<String> references =
                disruptions.stream().map(Disruption::reference).toList();
        Map<String, Bulletin> newest = new HashMap<>();
        bulletins.published(references).forEach(bulletin -> newest.put(bulletin.disruption(), bulletin));
        Map<String, Instant> watched = silences.watched(references);
        Map<String, Due> due = new HashMap<>();
        for (Disruption disruption : disruptions) {
            Due one = due(disruption, newest.get(disruption.reference()), watched.get(disruption.reference()), now);
            if (one != null) {
                due.put(disruption.reference(), one);
            }
        }
        return due;
    }

    private @Nullable Due due(
            Disruption disruption, @Nullable Bulletin newest, @Nullable Instant approved, Instant now) {
        if (disruption.state().isOver() || disruption.state() == State.DECLARED) {
            return null;
        }
        Instant at = null;
        if (newest != null) {
            at = newest.boxes().nextUpdateAt();
        } else if (approved != null) {
            at = cadence.from(disruption, approved, null, false).at();
        }
        if (at == null || at.isAfter(now)) {
            return at == null ? null : new Due(at, Instant.MAX);
        }
        Severity severity = newest == null ? null : newest.boxes().severity();
        Proposal second = cadence.from(
                disruption, at, severity, newest != null && newest.boxes().eta() != null);
        return new Due(at, second.at());
    }
}
