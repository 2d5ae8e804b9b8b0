package io.tsunagi.paper.domain;

import io.tsunagi.paper.Disposition;
import io.tsunagi.shared.Reference;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says which paper a scanned code or a typed reference is. A code counts only if the signature is ours, the paper is in the
 * register, and every word of the code is the same as in the register's row, so a code cannot be carried to another case.
 */
@Component
class IdentifyPaper {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final SignedCodes codes;
    private final Papers papers;
    private final Clock clock;

    IdentifyPaper(SignedCodes codes, Papers papers, Clock clock) {
        this.codes = codes;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param paper null when forged or unknown
     * @param page of the sheet; 0 when the reference was typed
     */
    record Found(ScanOutcome outcome, @Nullable RegisteredPaper paper, int page) {}

    /** Reads the code, the whole address with the code, or the reference in letters. */
    Found identify(String scannedOrTyped) {
        String text = scannedOrTyped.strip();
        if (Reference.isValid(text)) {
            return typed(Reference.parse(text).toString());
        }
        return scanned(text.substring(text.lastIndexOf('/') + 1));
    }

    private Found typed(String reference) {
        return papers.find(reference)
                .map(paper -> found(paper, 0))
                .orElseGet(() -> new Found(ScanOutcome.UNKNOWN, null, 0));
    }

    private Found scanned(String code) {
        Optional<CodeContent> read = codes.read(code);
        if (read.isEmpty()) {
            return new Found(ScanOutcome.FORGED, null, 0);
        }
        CodeContent content = read.get();
        RegisteredPaper paper = papers.find(content.paper().toString()).orElse(null);
        if (paper == null) {
            return new Found(ScanOutcome.UNKNOWN, null, content.page());
        }
        if (!matches(content, paper)) {
            return new Found(ScanOutcome.FORGED, null, content.page());
        }
        LocalDate today = clock.instant().atZone(TOKYO).toLocalDate();
        return today.isAfter(paper.codeUntil())
                ? new Found(ScanOutcome.EXPIRED, paper, content.page())
                : found(paper, content.page());
    }

    private static Found found(RegisteredPaper paper, int page) {
        return new Found(paper.disposition() == Disposition.VOID ? ScanOutcome.VOIDED : ScanOutcome.KNOWN, paper, page);
    }

    private static boolean matches(CodeContent content, RegisteredPaper paper) {
        Reference disruption = content.disruption();
        return content.caseReference().toString().equals(paper.caseReference())
                && (disruption == null ? "" : disruption.toString())
                        .equals(paper.disruption() == null ? "" : paper.disruption())
                && content.copy() == paper.copyNumber()
                && content.page() >= 1
                && content.page() <= paper.pages()
                && content.form() == CodeContent.formHash(paper.form())
                && content.edition().equals(paper.edition())
                && content.validUntil().equals(paper.codeUntil());
    }
}
