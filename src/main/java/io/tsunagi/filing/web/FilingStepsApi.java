package io.tsunagi.filing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.filing.FilingState;
import io.tsunagi.filing.domain.ExamineFiling;
import io.tsunagi.filing.domain.HandInFiling;
import io.tsunagi.filing.domain.HandInFiling.Moment;
import io.tsunagi.filing.domain.PrintFiling;
import io.tsunagi.filing.domain.ReadFilings;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a filing after its draft by REST. */
@RestController
@RequestMapping("/api/v1/filings/{reference}")
@Tag(name = "Filings")
class FilingStepsApi {

    private final ReadFilings reading;
    private final ExamineFiling examining;
    private final PrintFiling printing;
    private final HandInFiling handing;

    FilingStepsApi(ReadFilings reading, ExamineFiling examining, PrintFiling printing, HandInFiling handing) {
        this.reading = reading;
        this.examining = examining;
        this.printing = printing;
        this.handing = handing;
    }

    @PostMapping("/examination")
    @PreAuthorize("hasAnyRole('EXAMINER', 'MANAGER')")
    @Operation(summary = "Pass the filing, or give it back with words at a box; never by a drafter")
    FilingJson examine(@PathVariable String reference, @RequestBody ExaminationJson said) {
        if (said.decision() == Decision.PASS) {
            examining.pass(reference);
        } else {
            examining.giveBack(reference, text(said.box()), text(said.remark()));
        }
        return read(reference);
    }

    @PostMapping("/taking-back")
    @PreAuthorize("hasAnyRole('EXAMINER', 'MANAGER')")
    @Operation(
            summary =
                    "Take the examination back before printing, with the reason: to SUBMITTED (examined again) or DRAFT")
    FilingJson takeBack(@PathVariable String reference, @RequestBody TakingBackJson said) {
        FilingState to = said.to();
        if (to == null) {
            throw new Refused(Refusal.at("to", "filing.refused.taken-back-to"));
        }
        examining.takeBack(reference, to, text(said.reason()));
        return read(reference);
    }

    @PostMapping("/printing")
    @PreAuthorize(Readers.MAY_DRAFT)
    @Operation(summary = "Print the copies of the form and lock every box")
    FilingJson print(@PathVariable String reference) {
        printing.print(reference);
        return read(reference);
    }

    @PostMapping("/correction")
    @PreAuthorize(Readers.MAY_DRAFT)
    @Operation(summary = "Open a printed filing for a new edition; the printed papers become void")
    FilingJson correct(@PathVariable String reference, @RequestBody ReasonJson said) {
        printing.correct(reference, text(said.reason()));
        return read(reference);
    }

    @PostMapping("/lodging")
    @PreAuthorize(Readers.MAY_DRAFT)
    @Operation(
            summary =
                    "Record that it was handed in: when, where, by whom; with the permission where the rule asks for it")
    FilingJson lodge(@PathVariable String reference, @RequestBody LodgingJson said) {
        handing.lodge(
                reference,
                new Moment(said.occurredAt(), said.writtenAt()),
                text(said.office()),
                text(said.handedOverBy()),
                text(said.permission()));
        return read(reference);
    }

    @PostMapping("/answer")
    @PreAuthorize(Readers.MAY_DRAFT)
    @Operation(
            summary = "Record the answer of the authority: GRANTED, REFUSED or NOT_NEEDED, its number and the evidence")
    FilingJson answer(@PathVariable String reference, @RequestBody AnswerJson said) {
        FilingState answer = said.answer();
        if (answer == null) {
            throw new Refused(Refusal.at("answer", "filing.refused.answer"));
        }
        handing.answer(
                reference,
                answer,
                new Moment(said.occurredAt(), said.writtenAt()),
                text(said.number()),
                text(said.evidence()));
        return read(reference);
    }

    @PostMapping("/withdrawal")
    @PreAuthorize(Readers.MAY_DRAFT)
    @Operation(summary = "Call the filing off; its open papers become void")
    FilingJson withdraw(@PathVariable String reference, @RequestBody ReasonJson said) {
        handing.withdraw(reference, text(said.reason()));
        return read(reference);
    }

    private FilingJson read(String reference) {
        return FilingJson.of(reading.view(reference));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** What an examiner may decide. */
    enum Decision {
        /** It may be printed. */
        PASS,
        /** Something is to be put right. */
        GIVE_BACK
    }

    /** An examiner's decision. */
    record ExaminationJson(
            @Nullable Decision decision,
            @Nullable String box,
            @Nullable String remark) {}

    /** Where to, and why. */
    record TakingBackJson(
            @Nullable FilingState to, @Nullable String reason) {}

    /** Why. */
    record ReasonJson(@Nullable String reason) {}

    /** Handed in; {@code permission} only when the rule card says to hold, wait or ask. */
    record LodgingJson(
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt,
            @Nullable String office,
            @Nullable String handedOverBy,
            @Nullable String permission) {}

    /** Answered. */
    record AnswerJson(
            @Nullable FilingState answer,
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt,
            @Nullable String number,
            @Nullable String evidence) {}
}
