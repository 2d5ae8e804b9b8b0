package io.tsunagi.supply.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator says what the status of SKUs is. Limits and normal supply are public at once; that something stopped or is taken
 * out of the range waits for a second person, while what was public stays.
 */
@Service
public class SetStatus {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Disruptions disruptions;
    private final Entries entries;
    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final Clock clock;

    SetStatus(Disruptions disruptions, Entries entries, SignedIn signedIn, AuditTrail audit, Clock clock) {
        this.disruptions = disruptions;
        this.entries = entries;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets the status of SKUs of a shipper; one that says what is public already changes nothing.
     *
     * @param partner null when no shipper was chosen
     * @return what became of them
     * @throws Refused when the disruption is over or does not reach the shipper, or an end lies in the past
     */
    @Transactional
    public Outcome set(String disruption, @Nullable UUID partner, List<Status> statuses) {
        Disruptions.Disruption reached = disruptions.find(disruption).orElseThrow(() -> new NotHere(disruption));
        if (reached.state().isOver()) {
            throw new Refused(Refusal.of("supply.refused.over"));
        }
        if (partner == null || !reached.partnerIds().contains(partner)) {
            throw new Refused(Refusal.at("partner", "supply.refused.partner"));
        }
        Outcome outcome = new Outcome(0, 0, 0);
        for (Status status : statuses) {
            outcome = outcome.plus(set(reached.reference(), partner, status));
        }
        return outcome;
    }

    private Outcome set(String disruption, UUID partner, Status status) {
        Instant now = clock.instant();
        LocalDate end = status.expectedEnd();
        if (end != null && end.isBefore(LocalDate.ofInstant(now, TOKYO))) {
            throw new Refused(Refusal.at("expectedEnd", "supply.refused.end", status.sku()));
        }
        Instant next = status.nextUpdate();
        if (next != null && !next.isAfter(now)) {
            throw new Refused(Refusal.at("nextUpdate", "supply.refused.next", status.sku()));
        }
        Optional<Entry> waiting = entries.of(disruption, partner, status.sku(), Entry.State.ASKED);
        if (waiting.isPresent() && waiting.get().status().equals(status)) {
            return new Outcome(0, 0, 1);
        }
        Optional<Entry> before = entries.of(disruption, partner, status.sku(), Entry.State.PUBLISHED);
        if (waiting.isEmpty() && before.isPresent() && before.get().status().equals(status)) {
            return new Outcome(0, 0, 1);
        }
        String who = signedIn.person().login();
        waiting.ifPresent(entry -> entries.state(entry.id(), Entry.State.REFUSED, who, now));
        // what is stopped already and only gets a new date needs no second person again
        boolean second = status.needsSecond()
                && before.filter(entry -> entry.status().code().equals(status.code()))
                        .isEmpty();
        Entry entry =
                new Entry(UUID.randomUUID(), disruption, partner, status, Entry.State.ASKED, who, now, null, null);
        entries.add(entry);
        if (second) {
            note("supply.asked", entry, before.map(one -> one.status().code()).orElse(null), status.code());
            return new Outcome(0, 1, 0);
        }
        publish(entry, before, null, now);
        return new Outcome(1, 0, 0);
    }

    /**
     * A second person confirms that something stopped or is delisted; confirmed twice is confirmed once.
     *
     * @throws Refused when it is the same person, or it does not wait any more
     */
    @Transactional
    public Entry confirm(UUID id) {
        Entry entry = waiting(id);
        String who = signedIn.person().login();
        if (entry.state() == Entry.State.PUBLISHED && who.equals(entry.confirmedBy())) {
            return entry;
        }
        refuseUnlessWaiting(entry);
        if (who.equals(entry.setBy())) {
            throw new Refused(Refusal.of("supply.refused.same-person"));
        }
        Optional<Entry> before =
                entries.of(entry.disruption(), entry.partnerId(), entry.status().sku(), Entry.State.PUBLISHED);
        publish(entry, before, who, clock.instant());
        return entry;
    }

    /** The second person says no, or who asked takes it back; what was public stays. Said twice it counts once. */
    @Transactional
    public Entry refuse(UUID id) {
        Entry entry = waiting(id);
        if (entry.state() != Entry.State.REFUSED) {
            refuseUnlessWaiting(entry);
            entries.state(id, Entry.State.REFUSED, signedIn.person().login(), clock.instant());
            note("supply.refused", entry, entry.status().code(), null);
        }
        return entry;
    }

    /** Takes a status off the public page, because it was wrong or the article needs none; twice is once. */
    @Transactional
    public Entry withdraw(UUID id) {
        Entry entry = waiting(id);
        if (entry.state() == Entry.State.PUBLISHED) {
            entries.state(id, Entry.State.WITHDRAWN, signedIn.person().login(), clock.instant());
            note("supply.withdrawn", entry, entry.status().code(), null);
        } else if (entry.state() != Entry.State.WITHDRAWN) {
            throw new Refused(Refusal.of("supply.refused.moved-on"));
        }
        return entry;
    }

    private void publish(Entry entry, Optional<Entry> before, @Nullable String second, Instant now) {
        before.ifPresent(one ->
                entries.state(one.id(), Entry.State.REPLACED, signedIn.person().login(), now));
        entries.publish(entry.id(), second, now);
        note(
                "supply.published",
                entry,
                before.map(one -> one.status().code()).orElse(null),
                entry.status().code());
    }

    private Entry waiting(UUID id) {
        return entries.lock(id).orElseThrow(() -> new NotHere(id.toString()));
    }

    private static void refuseUnlessWaiting(Entry entry) {
        if (entry.state() != Entry.State.ASKED) {
            throw new Refused(Refusal.of("supply.refused.moved-on"));
        }
    }

    private void note(String action, Entry entry, @Nullable String from, @Nullable String to) {
        audit.record(new AuditTrail.Change(
                action,
                entry.disruption(),
                entry.disruption(),
                from,
                to,
                entry.status().sku() + " " + entry.status().cause()));
    }

    /**
     * What became of statuses.
     *
     * @param published public now
     * @param asked wait for a second person
     * @param same said that already
     */
    public record Outcome(int published, int asked, int same) {

        Outcome plus(Outcome other) {
            return new Outcome(published + other.published, asked + other.asked, same + other.same);
        }
    }
}
