package io.tsunagi.recovery.domain;

import io.tsunagi.audit.AuditSearch.ActionCount;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.disruption.ReportPart;
import io.tsunagi.filing.FilingCounts;
import io.tsunagi.paper.Disposition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the closing report says, as facts; words are put to it when it is shown or printed.
 *
 * @param compiledAt when it was added up; everything is as of then
 * @param occurredAt when the outage began
 * @param systemUpAt when the system came back; null before
 * @param closedAt when the disruption was closed; null before
 * @param partners every partner it reached
 * @param served one per class from P0 to P4
 * @param declarations one per state that has any
 * @param filings other papers to authorities, by form, procedure and state
 * @param timeline what happened, oldest first
 * @param decisions what people decided, oldest first, at most 500, the newest
 * @param bulletins published ones, by number
 * @param papers how every printed paper ended
 * @param parts what other features add, in their order
 * @param activity how often everything else happened
 */
public record ReportContent(
        String reference,
        State state,
        String titleJa,
        String titleEn,
        Instant compiledAt,
        Instant occurredAt,
        @Nullable Instant systemUpAt,
        @Nullable Instant closedAt,
        List<ReachedPartner> partners,
        List<Served> served,
        List<DeclarationCount> declarations,
        List<FilingCounts.Tally> filings,
        List<Event> timeline,
        List<Decision> decisions,
        List<Bulletin> bulletins,
        PaperProof papers,
        List<Part> parts,
        List<ActionCount> activity) {

    /** A partner and why it was hurt. */
    public record ReachedPartner(String code, String nameJa, String nameEn, int depth, String whyJa, String whyEn) {}

    /**
     * What was asked for and what became of it, of one class; together they are what was asked for.
     *
     * @param priority {@code P0} to {@code P4}
     * @param delivered arrived, with proof
     * @param underWay released, picked or dispatched
     * @param waiting open in the ranked list
     * @param held may not move
     * @param missing not enough was found
     * @param returned came back
     * @param cancelled called off
     */
    public record Served(
            String priority,
            long delivered,
            long underWay,
            long waiting,
            long held,
            long missing,
            long returned,
            long cancelled) {

        /** Every shipment of that class. */
        public long asked() {
            return delivered + underWay + waiting + held + missing + returned + cancelled;
        }
    }

    /** How many declarations stand in a state. */
    public record DeclarationCount(String state, long number) {}

    /**
     * Something somebody decided or recorded.
     *
     * @param action as in the audit record
     * @param who login
     * @param name display name; the login when the person is not known any more
     * @param prepared display name of who prepared or asked for what was decided; empty when nobody else did
     */
    public record Decision(
            Instant at, String action, String reference, String who, String name, String note, String prepared) {}

    /**
     * A point of the timeline.
     *
     * @param action as in the audit record; empty for the beginning of the outage, which no record can hold
     * @param which whether it is the first or last of many
     * @param reference of the case; empty for the first and last of many
     */
    public record Event(Instant at, String action, Which which, String reference, String note) {}

    /** Of how many a point of the timeline speaks. */
    public enum Which {
        /** This one. */
        ONE,
        /** The first of many. */
        FIRST,
        /** The last of many. */
        LAST
    }

    /**
     * A published bulletin.
     *
     * @param writtenBy display name of the writer
     * @param publishedBy display name of the second person
     * @param promisedAt when it promised the next one; null for the last
     */
    public record Bulletin(
            int number,
            String reference,
            Instant publishedAt,
            String titleJa,
            String titleEn,
            String writtenBy,
            String publishedBy,
            @Nullable Instant promisedAt) {}

    /**
     * The proof that no paper is open.
     *
     * @param open papers without a disposition; zero when the disruption could be closed
     */
    public record PaperProof(long open, List<Fate> fates) {

        /** Every paper that was printed. */
        public long printed() {
            return open + fates.stream().mapToLong(Fate::number).sum();
        }
    }

    /** How many papers ended in one way. */
    public record Fate(Disposition disposition, long number) {}

    /**
     * What a feature adds, in both languages.
     *
     * @param name stable name of the part
     */
    public record Part(String name, ReportPart.Content ja, ReportPart.Content en) {}

    /** Shipments of all classes that were asked for. */
    public long asked() {
        return served.stream().mapToLong(Served::asked).sum();
    }

    /** Shipments of all classes that arrived. */
    public long delivered() {
        return served.stream().mapToLong(Served::delivered).sum();
    }

    /** Other papers to authorities in any state. */
    public long filed() {
        return filings.stream().mapToLong(FilingCounts.Tally::number).sum();
    }

    /** Declarations in any state. */
    public long declared() {
        return declarations.stream().mapToLong(DeclarationCount::number).sum();
    }
}
