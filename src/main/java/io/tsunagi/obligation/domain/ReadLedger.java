package io.tsunagi.obligation.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.frame.NotHere;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what pages and REST ask about the ledger. */
@Service
public class ReadLedger {

    /** Lines of one page. */
    public static final int PAGE = 50;

    private final LedgerRows rows;
    private final AuditTrail audit;

    ReadLedger(LedgerRows rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** One line. */
    @Transactional(readOnly = true)
    public Obligation find(String reference) {
        return rows.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    /** What happened to one line, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditTrail.Entry> history(String reference) {
        return audit.of(reference);
    }

    /** What a case owes and owed. */
    @Transactional(readOnly = true)
    public List<Obligation> of(String subject) {
        return rows.of(subject);
    }

    /**
     * A page of the ledger.
     *
     * @param disruption only of that one; null for all
     */
    @Transactional(readOnly = true)
    public Page page(@Nullable String disruption, boolean openOnly, @Nullable String after) {
        List<Obligation> lines = rows.page(disruption, openOnly, after, PAGE + 1);
        return lines.size() <= PAGE
                ? new Page(lines, null)
                : new Page(
                        List.copyOf(lines.subList(0, PAGE)), lines.get(PAGE - 1).reference());
    }

    /**
     * A page.
     *
     * @param next where the next one begins; null on the last page
     */
    public record Page(List<Obligation> lines, @Nullable String next) {}
}
