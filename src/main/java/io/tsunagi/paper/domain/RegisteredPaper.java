package io.tsunagi.paper.domain;

import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister.Paper;
import io.tsunagi.shared.ThreeTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper as the register keeps it.
 *
 * @param id order of registration
 * @param copyNumber from 1
 * @param copy printed name of the copy, for instance {@code 1/3 原本}
 * @param codeUntil last day on which its code counts
 * @param note why it has its fate; empty while open
 * @param fated when it met its fate, when that was written down and when it was entered; null while open
 */
public record RegisteredPaper(
        long id,
        String reference,
        UUID runId,
        String form,
        LocalDate edition,
        String caseReference,
        String casePage,
        @Nullable String disruption,
        int copyNumber,
        String copy,
        int pages,
        LocalDate codeUntil,
        Instant printedAt,
        String printedBy,
        @Nullable Disposition disposition,
        String note,
        @Nullable String disposedBy,
        @Nullable ThreeTimes fated) {

    /** The paper as other features see it. */
    public Paper toPaper() {
        return new Paper(
                reference,
                form,
                caseReference,
                disruption,
                copy,
                pages,
                runId.toString(),
                printedAt,
                printedBy,
                disposition);
    }
}
