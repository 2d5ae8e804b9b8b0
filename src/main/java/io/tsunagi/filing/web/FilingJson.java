package io.tsunagi.filing.web;

import io.tsunagi.declaration.domain.route.CaseRoute;
import io.tsunagi.filing.FilingState;
import io.tsunagi.filing.domain.Filing;
import io.tsunagi.filing.domain.Filing.Remark;
import io.tsunagi.filing.domain.FilingFact;
import io.tsunagi.filing.domain.Filings;
import io.tsunagi.filing.domain.ReadFilings;
import io.tsunagi.identity.Role;
import io.tsunagi.obligation.Obligations.Owed;
import io.tsunagi.pool.NumberPools.Drawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filing for programs.
 *
 * @param wrong number of points that keep it from being handed on; {@code /check} names them
 * @param papers of every edition, oldest first
 * @param rule the rule card it stands under with its question; null when no table speaks about the form
 * @param numbers from pools, oldest first
 * @param owed lines of the ledger
 */
record FilingJson(
        String reference,
        String disruption,
        @Nullable String caseReference,
        String form,
        LocalDate formEdition,
        Role examinedBy,
        FilingState state,
        int edition,
        Map<String, String> boxes,
        List<Map<String, String>> lines,
        @Nullable Instant dueAt,
        @Nullable String examiner,
        @Nullable Remark remark,
        @Nullable String contentHash,
        int wrong,
        List<FilingFact> facts,
        List<PaperJson> papers,
        @Nullable CaseRoute rule,
        List<Drawn> numbers,
        List<Owed> owed,
        long version) {

    /** A paper; {@code disposition} is null while it is open. */
    record PaperJson(
            String reference,
            String copy,
            String run,
            @Nullable String disposition) {}

    /** A row of a list and where the next page begins; null on the last one. */
    record ListJson(List<Filings.Row> filings, @Nullable String next) {}

    static FilingJson of(ReadFilings.View view) {
        Filing filing = view.filing();
        return new FilingJson(
                filing.reference(),
                filing.begun().disruption(),
                filing.begun().caseReference(),
                filing.begun().form(),
                filing.begun().formEdition(),
                filing.begun().examinedBy(),
                filing.state(),
                filing.edition(),
                filing.content().boxes(),
                filing.content().lines(),
                filing.dueAt(),
                filing.examiner(),
                filing.remark(),
                filing.contentHash(),
                view.wrong().size(),
                view.facts(),
                view.papers().stream()
                        .map(paper -> new PaperJson(
                                paper.reference(),
                                paper.copy(),
                                paper.runId(),
                                paper.disposition() == null
                                        ? null
                                        : paper.disposition().name()))
                        .toList(),
                view.route(),
                view.numbers(),
                view.owed(),
                filing.version());
    }
}
