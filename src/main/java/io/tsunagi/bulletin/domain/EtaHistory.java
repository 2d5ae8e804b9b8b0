package io.tsunagi.bulletin.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the expected end was told and moved from bulletin to bulletin, for the system and for the work apart. Only what was published
 * counts: a time that nobody heard has not slipped.
 *
 * @param slips every change in the order of the numbers; the first telling of a time is one too
 * @param system how often the end of the system's outage moved
 * @param work how often the return of the work moved
 */
public record EtaHistory(List<Slip> slips, Moves system, Moves work) {

    private static final Boxes NOTHING = new Boxes("", "", "", "", "", "", null, null, null, null);

    /** What is expected. */
    public enum Kind {
        /** The system is up. */
        SYSTEM,
        /** The work is up. */
        WORK
    }

    /**
     * One change.
     *
     * @param number of the bulletin that told it; null before it is published
     * @param at when it was told
     * @param who login of who wrote it
     * @param from what was told before; null when nothing was
     * @param to what is told now; null when nobody knows any more
     * @param confidence how sure; null exactly when there is no time
     * @param reason as the writer gave it; empty when none was given
     */
    public record Slip(
            Kind kind,
            @Nullable Integer number,
            Instant at,
            String who,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Confidence confidence,
            String reason) {

        /** Whether one time was replaced by another. */
        public boolean isMove() {
            return from != null && to != null && !from.equals(to);
        }
    }

    /**
     * Moves of one expected end.
     *
     * @param times how often one time was replaced by another
     * @param hours by how much in all, earlier ones taken off, in full hours
     */
    public record Moves(long times, long hours) {}

    /** The history of a series. */
    static EtaHistory of(List<Bulletin> published) {
        List<Slip> slips = new ArrayList<>();
        Boxes before = NOTHING;
        for (Bulletin bulletin : published) {
            slips.addAll(between(before, bulletin));
            before = bulletin.boxes();
        }
        return counted(slips);
    }

    private static EtaHistory counted(List<Slip> slips) {
        return new EtaHistory(List.copyOf(slips), moves(slips, Kind.SYSTEM), moves(slips, Kind.WORK));
    }

    /** The same with one further bulletin, for looking at it before it is published. */
    EtaHistory with(Bulletin next) {
        List<Slip> all = new ArrayList<>(slips);
        all.addAll(between(last(), next));
        return counted(all);
    }

    private Boxes last() {
        Slip system = last(Kind.SYSTEM);
        Slip work = last(Kind.WORK);
        return new Boxes(
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                system == null ? null : system.to(),
                system == null ? null : system.confidence(),
                work == null ? null : work.to(),
                work == null ? null : work.confidence(),
                "");
    }

    private @Nullable Slip last(Kind kind) {
        Slip last = null;
        for (Slip slip : slips) {
            last = slip.kind() == kind ? slip : last;
        }
        return last;
    }

    private static List<Slip> between(Boxes before, Bulletin bulletin) {
        Boxes now = bulletin.boxes();
        List<Slip> slips = new ArrayList<>();
        if (!Objects.equals(before.eta(), now.eta()) || before.etaConfidence() != now.etaConfidence()) {
            slips.add(slip(Kind.SYSTEM, bulletin, before.eta(), now.eta(), now.etaConfidence()));
        }
        if (!Objects.equals(before.workEta(), now.workEta()) || before.workConfidence() != now.workConfidence()) {
            slips.add(slip(Kind.WORK, bulletin, before.workEta(), now.workEta(), now.workConfidence()));
        }
        return slips;
    }

    private static Slip slip(
            Kind kind,
            Bulletin bulletin,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Confidence confidence) {
        Instant published = bulletin.publishedAt();
        return new Slip(
                kind,
                bulletin.number(),
                published == null ? bulletin.writtenAt() : published,
                bulletin.writtenBy(),
                from,
                to,
                confidence,
                bulletin.boxes().etaReason());
    }

    private static Moves moves(List<Slip> slips, Kind kind) {
        List<Slip> moved = slips.stream()
                .filter(slip -> slip.kind() == kind && slip.isMove())
                .toList();
        Duration all = Duration.ZERO;
        for (Slip slip : moved) {
            all = all.plus(Duration.between(Objects.requireNonNull(slip.from()), Objects.requireNonNull(slip.to())));
        }
        return new Moves(moved.size(), all.toHours());
    }
}
