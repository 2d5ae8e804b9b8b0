package io.tsunagi.declaration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.declaration.domain.AcceptDeclaration;
import io.tsunagi.declaration.domain.LodgeDeclaration;
import io.tsunagi.declaration.domain.PayDuties;
import io.tsunagi.declaration.domain.PayDuties.Payment;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.declaration.domain.RefuseDeclaration;
import io.tsunagi.declaration.domain.ReleaseDeclaration;
import io.tsunagi.declaration.domain.Seen;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a declaration at the customs office by REST: lodged, accepted, paid, released or refused. */
@RestController
@RequestMapping("/api/v1/declarations/{reference}")
@PreAuthorize("hasRole('BROKER')")
@Tag(name = "Declarations")
class CustomsStepsApi {

    private final Reading reading;
    private final LodgeDeclaration lodging;
    private final AcceptDeclaration accepting;
    private final PayDuties paying;
    private final ReleaseDeclaration releasing;
    private final RefuseDeclaration refusing;

    CustomsStepsApi(
            Reading reading,
            LodgeDeclaration lodging,
            AcceptDeclaration accepting,
            PayDuties paying,
            ReleaseDeclaration releasing,
            RefuseDeclaration refusing) {
        this.reading = reading;
        this.lodging = lodging;
        this.accepting = accepting;
        this.paying = paying;
        this.releasing = releasing;
        this.refusing = refusing;
    }

    @PostMapping("/lodging")
    @Operation(summary = "Record that the printed declaration was handed in, with its three times")
    DeclarationJson lodge(@PathVariable String reference, @RequestBody LodgingJson said) {
        lodging.lodge(
                reference,
                Seen.of(said.occurredAt(), said.writtenAt()),
                text(said.office()),
                text(said.handedOverBy()));
        return read(reference);
    }

    @PostMapping("/acceptance")
    @Operation(summary = "Record the number and official time of acceptance (受理)")
    DeclarationJson accept(@PathVariable String reference, @RequestBody AcceptanceJson said) {
        accepting.accept(reference, Seen.of(said.occurredAt(), said.writtenAt()), text(said.number()));
        return read(reference);
    }

    @PostMapping("/payment")
    @Operation(summary = "Record the payment by 納付書; a difference from the printed total needs an explanation")
    DeclarationJson pay(@PathVariable String reference, @RequestBody PaymentJson said) {
        BigDecimal amount = said.amount();
        paying.pay(
                reference,
                Seen.of(said.occurredAt(), said.writtenAt()),
                new Payment(
                        text(said.slip()),
                        text(said.receipt()),
                        amount == null ? "" : amount.toPlainString(),
                        text(said.explanation())));
        return read(reference);
    }

    @PostMapping("/release")
    @Operation(summary = "Record the permission (許可): number, official time, by PAPER, MAIL or ORAL, and who gave it")
    DeclarationJson release(@PathVariable String reference, @RequestBody ReleaseJson said) {
        releasing.release(
                reference,
                Seen.of(said.occurredAt(), said.writtenAt()),
                text(said.number()),
                text(said.by()),
                text(said.givenBy()));
        return read(reference);
    }

    @PostMapping("/refusal")
    @Operation(summary = "Record that customs does not accept or does not permit the declaration, and why")
    DeclarationJson refuse(@PathVariable String reference, @RequestBody RefusalJson said) {
        refusing.refuse(
                reference, Seen.of(said.occurredAt(), said.writtenAt()), text(said.reason()), text(said.givenBy()));
        return read(reference);
    }

    private DeclarationJson read(String reference) {
        return DeclarationJson.of(reading.view(reference));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** Handed in. */
    record LodgingJson(
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt,
            @Nullable String office,
            @Nullable String handedOverBy) {}

    /** Accepted. */
    record AcceptanceJson(
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt,
            @Nullable String number) {}

    /** Paid; the amount in yen. */
    record PaymentJson(
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt,
            @Nullable String slip,
            @Nullable String receipt,
            @Nullable BigDecimal amount,
            @Nullable String explanation) {}

    /** Permitted. */
    record ReleaseJson(
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt,
            @Nullable String number,
            @Nullable String by,
            @Nullable String givenBy) {}

    /** Refused. */
    record RefusalJson(
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt,
            @Nullable String reason,
            @Nullable String givenBy) {}
}
