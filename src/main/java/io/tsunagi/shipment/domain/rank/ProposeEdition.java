package io.tsunagi.shipment.domain.rank;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.TriageOrders;
import io.tsunagi.workflow.DecisionTables;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One manager proposes another edition of the decision table, another one confirms or refuses it. */
@Service
public class ProposeEdition {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2_000;

    private final PriorityEditions editions;
    private final PreviewEdition preview;
    private final DecisionTables tables;
    private final AuditTrail audit;
    private final Clock clock;

    ProposeEdition(
            PriorityEditions editions, PreviewEdition preview, DecisionTables tables, AuditTrail audit, Clock clock) {
        this.editions = editions;
        this.preview = preview;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Proposes a text. The same text that waits already is the answer; nothing is proposed twice.
     *
     * @param note what was changed and why, 5 to 2,000 characters
     * @param from when it shall begin to decide; null for the moment it is confirmed
     * @return id of the proposal
     * @throws Refused at {@code dmn} or {@code note}
     */
    @Transactional
    public UUID propose(String dmn, String note, @Nullable Instant from, String person) {
        preview.check(dmn);
        String why = words("note", note);
        for (PriorityEdition waiting : editions.newest()) {
            if (waiting.state() == PriorityEdition.State.PROPOSED
                    && waiting.dmn().equals(dmn)) {
                return waiting.id();
            }
        }
        Instant now = now();
        PriorityEdition edition = new PriorityEdition(
                UUID.randomUUID(),
                null,
                PriorityEdition.Origin.HOUSE,
                dmn,
                why,
                PriorityEdition.State.PROPOSED,
                from == null ? now : from,
                person,
                now,
                null,
                null,
                "",
                0);
        editions.add(edition);
        audit.record(new Change("ranking.edition-proposed", AgeSome.RECORD, null, null, "PROPOSED", why));
        return edition.id();
    }

    /**
     * Confirms a proposal: it decides from its moment on, at once when that has passed. One that is confirmed stays so.
     *
     * @throws Refused to who proposed it, or when it was refused
     */
    @Transactional
    public void confirm(UUID id, String words, String person) {
        PriorityEdition edition = open(id, PriorityEdition.State.CONFIRMED, person);
        if (edition.state() == PriorityEdition.State.CONFIRMED) {
            return;
        }
        preview.check(edition.dmn());
        Instant now = now();
        Integer known = edition.number();
        Integer number = known == null ? Integer.valueOf(tables.keep(TriageOrders.DECISION, edition.dmn())) : known;
        Instant from = edition.effectiveAt().isAfter(now) ? edition.effectiveAt() : now;
        put(edition, edition.decided(PriorityEdition.State.CONFIRMED, number, from, person, now, words.strip()));
    }

    /**
     * Refuses a proposal; one that is refused stays so.
     *
     * @throws Refused when it is confirmed, or without words
     */
    @Transactional
    public void refuse(UUID id, String words, String person) {
        PriorityEdition edition = open(id, PriorityEdition.State.REFUSED, person);
        if (edition.state() == PriorityEdition.State.REFUSED) {
            return;
        }
        put(
                edition,
                edition.decided(
                        PriorityEdition.State.REFUSED,
                        edition.number(),
                        edition.effectiveAt(),
                        person,
                        now(),
                        words("words", words)));
    }

    private PriorityEdition open(UUID id, PriorityEdition.State wanted, String person) {
        PriorityEdition edition =
                editions.find(id).orElseThrow(() -> new Refused(Refusal.of("ranking.edition.unknown")));
        if (edition.state() != PriorityEdition.State.PROPOSED && edition.state() != wanted) {
            throw new Refused(Refusal.of("ranking.edition.decided"));
        }
        if (edition.state() == PriorityEdition.State.PROPOSED
                && edition.proposedBy().equals(person)) {
            throw new Refused(Refusal.of("ranking.edition.own"));
        }
        return edition;
    }

    private void put(PriorityEdition before, PriorityEdition after) {
        if (!editions.update(after)) {
            throw new Refused(Refusal.of("ranking.changed-meanwhile"));
        }
        audit.record(new Change(
                after.state() == PriorityEdition.State.CONFIRMED
                        ? "ranking.edition-confirmed"
                        : "ranking.edition-refused",
                AgeSome.RECORD,
                null,
                before.state().name(),
                after.state().name(),
                after.number() == null ? after.words() : "edition=" + after.number() + " from=" + after.effectiveAt()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String words(String field, String typed) {
        String words = typed.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw new Refused(Refusal.at(field, "ranking.edition.words", SHORTEST, LONGEST));
        }
        return words;
    }
}
