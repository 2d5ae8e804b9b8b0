package io.tsunagi.shipment.web.wave;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.handover.HandOver;
import io.tsunagi.shipment.domain.handover.HandOvers;
import io.tsunagi.shipment.domain.handover.How;
import io.tsunagi.shipment.domain.handover.PastHandOver;
import io.tsunagi.shipment.domain.handover.RecordHandOver;
import io.tsunagi.shipment.domain.handover.Recorded;
import io.tsunagi.shipment.domain.handover.ScanHandOver;
import io.tsunagi.shipment.domain.handover.Step;
import io.tsunagi.shipment.domain.wave.Preparation;
import io.tsunagi.shipment.domain.wave.Wave;
import io.tsunagi.shipment.domain.wave.WaveReading;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Waves and hand-overs by REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Hand-overs", description = "Proof that goods changed hands, from the shelf to the receiver")
class HandOversApi {

    private final WaveReading reading;
    private final HandOvers handOvers;
    private final RecordHandOver record;
    private final ManyHandOvers many;
    private final ScanHandOver scan;
    private final SignedIn signedIn;

    HandOversApi(
            WaveReading reading,
            HandOvers handOvers,
            RecordHandOver record,
            ManyHandOvers many,
            ScanHandOver scan,
            SignedIn signedIn) {
        this.reading = reading;
        this.handOvers = handOvers;
        this.record = record;
        this.many = many;
        this.scan = scan;
        this.signedIn = signedIn;
    }

    /** A wave at a glance with a page of its shipments. */
    record WaveAnswer(
            WaveView wave,
            Preparation.Progress preparation,
            Map<ShipmentStatus, Long> counts,
            List<WaveView.Line> shipments) {}

    /**
     * What hands did; see the pages for what each step needs.
     *
     * @param quantity pieces; null for all
     * @param reason a shortage (NOT_FOUND, TOO_FEW, DAMAGED, EXPIRED, WRONG_GOODS) or a reason for the return (ABSENT, REFUSED,
     *     DAMAGED, WRONG_ADDRESS, TEMPERATURE)
     */
    record Values(
            @Nullable BigDecimal quantity,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String carrier,
            @Nullable String waybill,
            @Nullable String receiver,
            @Nullable How how,
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt) {

        private static final Values NONE = new Values(null, null, null, null, null, null, null, null, null);

        HandOver as(Step step) {
            return new HandOver(
                    step,
                    quantity,
                    reason,
                    note,
                    carrier,
                    waybill,
                    receiver,
                    how == null ? How.TYPED : how,
                    occurredAt,
                    writtenAt);
        }

        static Values of(@Nullable Values values) {
            return values == null ? NONE : values;
        }
    }

    /** A step of one shipment. */
    record StepRequest(@NotNull Step step, @Nullable Values values) {}

    /** The same step of many shipments. */
    record ManyRequest(
            @NotEmpty List<String> shipments,
            @NotNull Step step,
            @Nullable Values values) {}

    /** A scanned or typed reference; without a step the usual next one. */
    record ScanRequest(
            @NotBlank String code,
            @Nullable Step step,
            @Nullable Values values) {}

    @GetMapping("/waves/{wave}")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "A wave, its progress and up to 200 of its shipments after a position")
    WaveAnswer wave(
            @PathVariable("wave") String reference,
            @RequestParam(name = "status", required = false) @Nullable ShipmentStatus status,
            @RequestParam(name = "after", defaultValue = "0") int after) {
        Wave wave = reading.find(reference).orElseThrow(() -> new NotHere(reference));
        WaveReading.Overview overview = reading.overview(wave);
        return new WaveAnswer(
                WaveView.of(wave),
                overview.progress(),
                overview.counts(),
                reading.lines(wave, status, after, 200).stream()
                        .map(WaveView.Line::of)
                        .toList());
    }

    @PostMapping("/waves/{wave}/handovers")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Record one step for many shipments; what is refused does not hold up the rest")
    ManyHandOvers.Report many(@PathVariable("wave") String reference, @RequestBody @Valid ManyRequest request) {
        if (reading.find(reference).isEmpty()) {
            throw new NotHere(reference);
        }
        return many.record(
                request.shipments(),
                Values.of(request.values()).as(request.step()),
                signedIn.person().login());
    }

    @PostMapping("/handovers")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Record the next hand-over of a scanned or typed shipment or paper")
    Recorded scan(@RequestBody @Valid ScanRequest request) {
        Values values = Values.of(request.values());
        return scan.record(
                scan.shipment(request.code()),
                request.step(),
                values.as(Step.PICK),
                signedIn.person().login());
    }

    @PostMapping("/shipments/{shipment}/handovers")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Record a step of a shipment")
    Recorded step(@PathVariable("shipment") String reference, @RequestBody @Valid StepRequest request) {
        return record.record(
                reference,
                Values.of(request.values()).as(request.step()),
                signedIn.person().login());
    }

    @GetMapping("/shipments/{shipment}/handovers")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "Hand-overs of a shipment, oldest first")
    List<PastHandOver> past(@PathVariable("shipment") String reference) {
        if (!handOvers.exists(reference)) {
            throw new NotHere(reference);
        }
        return handOvers.of(reference);
    }
}
