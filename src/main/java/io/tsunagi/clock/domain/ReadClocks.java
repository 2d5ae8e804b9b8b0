package io.tsunagi.clock.domain;

import io.tsunagi.clock.StatutoryClocks;
import io.tsunagi.frame.NotHere;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads breaches, clocks and reports, and tells other features of the clocks. */
@Service
public class ReadClocks implements StatutoryClocks {

    private final ClockRows rows;
    private final ClockFile file;
    private final ProposeReport proposing;

    ReadClocks(ClockRows rows, ClockFile file, ProposeReport proposing) {
        this.rows = rows;
        this.file = file;
        this.proposing = proposing;
    }

    /**
     * A clock with its state.
     *
     * @param owed whether it is still to be met; the ledger says
     * @param filings what was filed, the first one first
     */
    public record Shown(LegalClock clock, boolean owed, List<Filing> filings) {

        /** Whether the deadline has passed while it was owed, or was met after it. */
        public boolean isLate(Instant now) {
            Instant met = filings.isEmpty() ? now : filings.get(0).times().occurredAt();
            return !clock.isCalledOff() && (owed || !filings.isEmpty()) && met.isAfter(clock.dueAt());
        }

        /** When it was met by a filing; null when it was not. */
        public @Nullable Instant filedAt() {
            return filings.isEmpty() ? null : filings.get(0).times().occurredAt();
        }

        /** {@code OPEN}, {@code FILED}, {@code CALLED_OFF}, or {@code ENDED} when the ledger alone ended it. */
        public String state() {
            return clock.isCalledOff() ? "CALLED_OFF" : !filings.isEmpty() ? "FILED" : owed ? "OPEN" : "ENDED";
        }
    }

    /** A breach with every version of its facts, the newest first, and its clocks. */
    public record Sheet(Breach breach, List<Breach> versions, List<Shown> clocks) {}

    @Override
    @Transactional(readOnly = true)
    public List<LegalDeadline> of(String disruption) {
        return clocks(disruption).stream()
                .filter(shown -> !shown.clock().isCalledOff())
                .map(shown -> new LegalDeadline(
                        shown.clock().reference(),
                        shown.clock().decided().nameJa(),
                        shown.clock().decided().nameEn(),
                        shown.clock().targetAt(),
                        shown.clock().dueAt(),
                        shown.owed(),
                        shown.filedAt()))
                .toList();
    }

    /** The clocks of a disruption; the running ones of all when null. */
    @Transactional(readOnly = true)
    public List<Shown> clocks(@Nullable String disruption) {
        return rows.clocks(disruption).stream()
                .map(this::shown)
                .filter(shown -> disruption != null || shown.owed())
                .toList();
    }

    /** The breaches of a disruption, the newest first. */
    @Transactional(readOnly = true)
    public List<Sheet> breaches(String disruption) {
        return rows.breaches(disruption).stream().map(this::sheet).toList();
    }

    /** One breach. */
    @Transactional(readOnly = true)
    public Sheet breach(String reference) {
        return sheet(rows.breach(reference).orElseThrow(() -> new NotHere(reference)));
    }

    /** One clock. */
    @Transactional(readOnly = true)
    public Shown clock(String reference) {
        return shown(file.find(reference));
    }

    /** Every version of the nine items, the newest first. */
    @Transactional(readOnly = true)
    public List<ReportText> texts(String reference) {
        return rows.texts(reference);
    }

    /** The newest version of the nine items, or what the house can fill in when none was written. */
    @Transactional(readOnly = true)
    public ReportText text(String reference) {
        LegalClock clock = file.find(reference);
        if (!clock.decided().duty().hasNineItems()) {
            throw new NotHere(reference);
        }
        return rows.texts(reference).stream()
                .findFirst()
                .orElseGet(() -> proposing.of(clock, breach(clock.breach()).breach()));
    }

    private Sheet sheet(Breach breach) {
        return new Sheet(
                breach,
                rows.versions(breach.reference()),
                rows.clocksOf(breach.reference()).stream().map(this::shown).toList());
    }

    private Shown shown(LegalClock clock) {
        return new Shown(clock, clock.isOpen() && file.isOwed(clock), rows.filings(clock.reference()));
    }
}
