package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.domain.DueUpdates.Due;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.storage.RowScope;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A disruption that falls silent chases its owner: an update that did not come in time is brought to whoever declared it, and one
 * cadence later to every manager, with a letter to the house. Each miss is told once, by whichever node sees it, also after a
 * restart: what was told stands in rows.
 */
@Service
public class ChaseSilence {

    private final DueUpdates due;
    private final Disruptions disruptions;
    private final Silences silences;
    private final TellSilence telling;
    private final TransactionTemplate transaction;

    ChaseSilence(
            DueUpdates due,
            Disruptions disruptions,
            Silences silences,
            TellSilence telling,
            TransactionTemplate transaction) {
        this.due = due;
        this.disruptions = disruptions;
        this.silences = silences;
        this.telling = telling;
        this.transaction = transaction;
    }

    /** Looks at every running disruption. */
    @Scheduled(fixedDelayString = "${tsunagi.bulletin.silence:PT30S}")
    void sweep() {
        RowScope.asHouse(() -> chase(disruptions.running(), telling.now()));
    }

    /** Looks at these, as of that moment; asking again changes nothing. */
    public void chase(Collection<Disruption> running, Instant now) {
        transaction.executeWithoutResult(status -> {
            Map<String, Due> owed = due.of(running, now);
            running.forEach(disruption -> {
                Due one = owed.get(disruption.reference());
                if (one != null) {
                    look(disruption, one, now);
                }
            });
            endOutdated(owed, now);
        });
    }

    private void look(Disruption disruption, Due one, Instant now) {
        if (one.at().isAfter(now)) {
            return;
        }
        note(disruption, one, 1, now);
        if (!one.worst().isAfter(now)) {
            note(disruption, one, 2, now);
        }
    }

    private void note(Disruption disruption, Due one, int misses, Instant now) {
        String owner = disruptions.declaredBy(disruption.reference()).orElse("");
        Silence silence = new Silence(disruption.reference(), one.at(), misses, owner, now);
        if (silences.note(silence)) {
            telling.tell(disruption, silence);
        }
    }

    /** A silence noted while its bulletin was just being published must not stay. */
    private void endOutdated(Map<String, Due> owed, Instant now) {
        for (Silence silence : silences.open()) {
            Due present = owed.get(silence.disruption());
            if (present != null && !present.at().equals(silence.dueAt())) {
                silences.end(silence.disruption(), now);
            }
        }
    }
}
