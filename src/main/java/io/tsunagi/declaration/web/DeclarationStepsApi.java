package io.tsunagi.declaration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.declaration.domain.CloseDeclaration;
import io.tsunagi.declaration.domain.CorrectDeclaration;
import io.tsunagi.declaration.domain.DrawNumber;
import io.tsunagi.declaration.domain.ExamineDeclaration;
import io.tsunagi.declaration.domain.PrintDeclaration;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.declaration.domain.RecordAnswer;
import io.tsunagi.declaration.domain.Seen;
import io.tsunagi.declaration.domain.WithdrawDeclaration;
import io.tsunagi.declaration.domain.WithdrawTwin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a declaration inside the house by REST: twin, examination, printing, correction, closing, withdrawal. */
@RestController
@RequestMapping("/api/v1/declarations/{reference}")
@Tag(name = "Declarations")
class DeclarationStepsApi {

    private final Reading reading;
    private final WithdrawTwin twin;
    private final RecordAnswer answering;
    private final ExamineDeclaration examining;
    private final PrintDeclaration printing;
    private final DrawNumber numbering;
    private final CorrectDeclaration correcting;
    private final CloseDeclaration closing;
    private final WithdrawDeclaration withdrawing;

    DeclarationStepsApi(
            Reading reading,
            WithdrawTwin twin,
            RecordAnswer answering,
            ExamineDeclaration examining,
            PrintDeclaration printing,
            DrawNumber numbering,
            CorrectDeclaration correcting,
            CloseDeclaration closing,
            WithdrawDeclaration withdrawing) {
        this.reading = reading;
        this.twin = twin;
        this.answering = answering;
        this.examining = examining;
        this.printing = printing;
        this.numbering = numbering;
        this.correcting = correcting;
        this.closing = closing;
        this.withdrawing = withdrawing;
    }

    @PostMapping("/twin-withdrawal")
    @PreAuthorize("hasRole('BROKER')")
    @Operation(summary = "Record that the electronic twin was withdrawn, or that customs refused it, with the evidence")
    DeclarationJson twin(@PathVariable String reference, @RequestBody TwinJson said) {
        if (said.refused()) {
            twin.refused(reference, text(said.evidence()));
        } else {
            twin.withdraw(reference, Seen.of(said.occurredAt(), said.writtenAt()), text(said.evidence()));
        }
        return read(reference);
    }

    @PostMapping("/answer")
    @PreAuthorize("hasRole('BROKER')")
    @Operation(
            summary =
                    "Record what the authority answered where the rule says hold, wait or ask; only ALLOWED lets the case go on")
    DeclarationJson answer(@PathVariable String reference, @RequestBody AnswerJson said) {
        answering.record(
                reference,
                Seen.of(said.occurredAt(), said.writtenAt()),
                said.decision(),
                text(said.authority()),
                text(said.answer()));
        return read(reference);
    }

    @PostMapping("/examination")
    @PreAuthorize("hasRole('EXAMINER')")
    @Operation(summary = "Pass the declaration, or give it back with a remark at a box; never by a drafter")
    DeclarationJson examine(@PathVariable String reference, @RequestBody ExaminationJson said) {
        if (said.decision() == Decision.PASS) {
            examining.pass(reference);
        } else {
            examining.giveBack(reference, text(said.box()), text(said.remark()));
        }
        return read(reference);
    }

    @PostMapping("/printing")
    @PreAuthorize("hasRole('BROKER')")
    @Operation(summary = "Print the three copies and lock every field")
    DeclarationJson print(@PathVariable String reference) {
        printing.print(reference);
        return read(reference);
    }

    @PostMapping("/number")
    @PreAuthorize("hasRole('BROKER')")
    @Operation(summary = "Draw a number from the pool of the office for a printed declaration that has none")
    DeclarationJson number(@PathVariable String reference) {
        numbering.draw(reference);
        return read(reference);
    }

    @PostMapping("/correction")
    @PreAuthorize("hasRole('BROKER')")
    @Operation(summary = "Open a printed declaration for a new edition; the printed papers become void")
    DeclarationJson correct(@PathVariable String reference, @RequestBody ReasonJson said) {
        correcting.correct(reference, text(said.reason()));
        return read(reference);
    }

    @PostMapping("/closing")
    @PreAuthorize("hasRole('BROKER')")
    @Operation(summary = "Close a released declaration whose papers all have their disposition")
    DeclarationJson close(@PathVariable String reference) {
        closing.close(reference);
        return read(reference);
    }

    @PostMapping("/withdrawal")
    @PreAuthorize("hasRole('BROKER')")
    @Operation(summary = "Call the declaration off; after acceptance with the consent of customs, told in consent")
    DeclarationJson withdraw(@PathVariable String reference, @RequestBody WithdrawalJson said) {
        withdrawing.withdraw(reference, text(said.reason()), text(said.consent()));
        return read(reference);
    }

    private DeclarationJson read(String reference) {
        return DeclarationJson.of(reading.view(reference));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** What an examiner may decide. */
    enum Decision {
        /** Would sign it. */
        PASS,
        /** Would not. */
        GIVE_BACK
    }

    /** Evidence that the twin is withdrawn, or that its withdrawal was refused, which ends the case on paper. */
    record TwinJson(
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt,
            @Nullable String evidence,
            boolean refused) {}

    /** What the authority answered. */
    record AnswerJson(
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt,
            RecordAnswer.@Nullable Decision decision,
            @Nullable String authority,
            @Nullable String answer) {}

    /** An examiner's decision. */
    record ExaminationJson(
            @Nullable Decision decision,
            @Nullable String box,
            @Nullable String remark) {}

    /** Why. */
    record ReasonJson(@Nullable String reason) {}

    /** Why it is called off, and who at customs agreed. */
    record WithdrawalJson(@Nullable String reason, @Nullable String consent) {}
}
