package io.tsunagi.paper.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows which copy is where: every paper that changes hands is written down, with who handed it over. */
@Service
public class CopyCustody {

    private static final int LONGEST = 120;

    private final Custodies custodies;
    private final Papers papers;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    CopyCustody(Custodies custodies, Papers papers, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.custodies = custodies;
        this.papers = papers;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Where the paper has been, in order; the last entry says where it is. Empty while it is still where it was printed. */
    @Transactional(readOnly = true)
    public List<CustodyEntry> of(String paper) {
        return custodies.of(paper);
    }

    /**
     * Records that a paper changed hands; the same words about the same moment change nothing.
     *
     * @param handed who has it now and who gave it
     * @param occurredAt when; must be said, and not be before it was printed
     * @param writtenAt when it was noted; null when at once
     * @throws NotHere when there is no such paper
     * @throws Refused when a word is missing, or the time is before the printing
     */
    @Transactional
    public void handOver(String paper, Handed handed, @Nullable Instant occurredAt, @Nullable Instant writtenAt) {
        RegisteredPaper registered = papers.find(paper).orElseThrow(() -> new NotHere(paper));
        List<Refusal> refusals = new ArrayList<>();
        word("holder", handed.holder(), true, refusals);
        word("handedOverBy", handed.handedOverBy(), true, refusals);
        word("place", handed.place(), false, refusals);
        if (occurredAt == null) {
            refusals.add(Refusal.at("occurredAt", "paper.custody.when"));
        } else if (occurredAt.isBefore(registered.printedAt().truncatedTo(ChronoUnit.MINUTES))) {
            refusals.add(Refusal.at("occurredAt", "paper.custody.before-print"));
        }
        Refused.ifAny(refusals);
        Instant at = Objects.requireNonNull(occurredAt).truncatedTo(ChronoUnit.MICROS);
        Instant noted = writtenAt == null ? at : writtenAt.truncatedTo(ChronoUnit.MICROS);
        CustodyEntry entry = new CustodyEntry(
                handed.holder().strip(),
                handed.place().strip(),
                handed.handedOverBy().strip(),
                new ThreeTimes(at, noted, clock.instant().truncatedTo(ChronoUnit.MICROS)),
                signedIn.person().login());
        List<CustodyEntry> before = custodies.of(paper);
        if (before.stream().anyMatch(known -> same(known, entry))) {
            return;
        }
        custodies.add(paper, entry);
        String from = before.isEmpty() ? null : before.get(before.size() - 1).holder();
        audit.record(new Change(
                "paper.handed-over", paper, registered.disruption(), from, entry.holder(), registered.copy()));
    }

    private static boolean same(CustodyEntry known, CustodyEntry entry) {
        return known.holder().equals(entry.holder())
                && known.place().equals(entry.place())
                && known.handedOverBy().equals(entry.handedOverBy())
                && known.times().occurredAt().equals(entry.times().occurredAt());
    }

    private static void word(String field, String said, boolean required, List<Refusal> refusals) {
        if (required && said.isBlank()) {
            refusals.add(Refusal.at(field, "paper.custody.required"));
        } else if (said.codePointCount(0, said.length()) > LONGEST) {
            refusals.add(Refusal.at(field, "paper.custody.long", LONGEST));
        }
    }

    /** Who has it now, where, and who gave it. */
    public record Handed(String holder, String place, String handedOverBy) {}
}
