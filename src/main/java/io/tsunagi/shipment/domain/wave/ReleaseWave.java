package io.tsunagi.shipment.domain.wave;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.WaveReleased;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator releases the top of a site's ranked list, as much as the hands can still carry today. The release itself is one
 * transaction; processes and dispatch notes follow in small ones ({@link PrepareWave}), so 500 shipments hold no lock for long.
 */
@Service
public class ReleaseWave {

    private final Waves waves;
    private final Capacities capacities;
    private final Choice choice;
    private final PickSheet pickSheet;
    private final ColdChainSheet coldChainSheet;
    private final References references;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReleaseWave(
            Waves waves,
            Capacities capacities,
            Choice choice,
            PickSheet pickSheet,
            ColdChainSheet coldChainSheet,
            References references,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.waves = waves;
        this.capacities = capacities;
        this.choice = choice;
        this.pickSheet = pickSheet;
        this.coldChainSheet = coldChainSheet;
        this.references = references;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Releases a wave.
     *
     * @param request made by the caller; when it has released a wave before, that wave is the answer and nothing changes
     * @param person login
     * @throws Refused when the disruption is not in fallback, no capacity is set or left, or nothing is open or fits
     */
    @Transactional
    public Wave release(Disruption disruption, String site, UUID request, String person) {
        Optional<Wave> earlier = waves.byRequest(request);
        if (earlier.isPresent()) {
            return same(earlier.get(), disruption, site);
        }
        if (!disruption.state().allowsFallback()) {
            throw new Refused(Refusal.of("wave.refused.state"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Capacity capacity = capacities
                .lock(site, SiteDay.of(now))
                .orElseThrow(() -> new Refused(Refusal.at("site", "wave.refused.no-capacity", site)));
        // the other of two equal requests has waited for the lock
        Optional<Wave> meanwhile = waves.byRequest(request);
        if (meanwhile.isPresent()) {
            return same(meanwhile.get(), disruption, site);
        }
        return release(disruption, capacity, chosen(disruption, capacity), request, person, now);
    }

    private Wave release(
            Disruption disruption, Capacity capacity, Choice.Chosen chosen, UUID request, String person, Instant now) {
        Cutoff cutoff = chosen.cutoff();
        Wave wave = new Wave(
                UUID.randomUUID(),
                references.next("W").toString(),
                request,
                disruption.reference(),
                capacity.site(),
                capacity.day(),
                capacity.unit(),
                cutoff.units(),
                cutoff.within().size(),
                null,
                null,
                person,
                now,
                null);
        waves.add(wave, cutoff.within(), chosen.kinds());
        audit.record(new Change(
                "wave.released",
                wave.reference(),
                disruption.reference(),
                null,
                "RELEASED",
                "%s: %d (%d/%d)"
                        .formatted(capacity.site(), wave.lines(), capacity.used() + wave.units(), capacity.amount())));
        cutoff.within()
                .forEach(line -> audit.record(new Change(
                        "shipment.released",
                        line.reference(),
                        disruption.reference(),
                        "OPEN",
                        "RELEASED",
                        wave.reference() + " " + line.code())));
        waves.pickSheetPrinted(wave.id(), pickSheet.print(wave));
        coldChainSheet.print(wave).ifPresent(run -> waves.coldSheetPrinted(wave.id(), run));
        events.publishEvent(new WaveReleased(wave.reference(), disruption.reference(), wave.lines()));
        return wave;
    }

    private Choice.Chosen chosen(Disruption disruption, Capacity capacity) {
        if (capacity.remaining() == 0) {
            throw new Refused(
                    Refusal.at("site", "wave.refused.used-up", capacity.site(), capacity.used(), capacity.amount()));
        }
        Choice.Chosen chosen = choice.lock(disruption, capacity);
        if (chosen.cutoff().within().isEmpty()) {
            if (chosen.nothing() != null) {
                throw new Refused(chosen.nothing());
            }
            Candidate below = chosen.cutoff().below();
            throw new Refused(
                    below == null
                            ? Refusal.at("site", "wave.refused.nothing-open", capacity.site())
                            : Refusal.at(
                                    "site",
                                    "wave.refused.too-big",
                                    below.reference(),
                                    capacity.unit().of(below.quantity()),
                                    capacity.remaining()));
        }
        return chosen;
    }

    private static Wave same(Wave wave, Disruption disruption, String site) {
        if (!wave.disruption().equals(disruption.reference()) || !wave.site().equals(site)) {
            throw new Refused(Refusal.at("requestId", "wave.refused.request", wave.reference()));
        }
        return wave;
    }
}
