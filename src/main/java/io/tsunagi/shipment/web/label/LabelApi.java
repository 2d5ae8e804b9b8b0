package io.tsunagi.shipment.web.label;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.LabelPress.Stock;
import io.tsunagi.shipment.domain.label.Per;
import io.tsunagi.shipment.domain.label.PrintLabels;
import io.tsunagi.shipment.domain.wave.WaveReading;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Labels by REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Labels", description = "Labels for parcels, as PDF")
class LabelApi {

    private final PrintLabels print;
    private final WaveReading waves;

    LabelApi(PrintLabels print, WaveReading waves) {
        this.print = print;
        this.waves = waves;
    }

    /**
     * What to print on.
     *
     * @param per for a wave: one a shipment or one a unit; a shipment when absent
     * @param parcels for a shipment: how many, one when absent
     * @param skip labels used up on the first sheet
     */
    record LabelRequest(
            @NotNull Stock stock,
            @Nullable Per per,
            @Nullable Integer parcels,
            @Nullable Integer skip) {

        int used() {
            return skip == null ? 0 : skip;
        }
    }

    @PostMapping("/waves/{wave}/labels")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Labels of every shipment of a wave that has not left (PDF)")
    ResponseEntity<byte[]> wave(@PathVariable("wave") String reference, @RequestBody @Valid LabelRequest request) {
        var wave = waves.find(reference).orElseThrow(() -> new NotHere(reference));
        Per per = request.per() == null ? Per.LINE : request.per();
        return LabelPages.pdf(reference, print.wave(wave, request.stock(), per, request.used()));
    }

    @PostMapping("/shipments/{shipment}/labels")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Labels of one shipment (PDF); a parcel keeps its SSCC however often it is printed")
    ResponseEntity<byte[]> shipment(
            @PathVariable("shipment") String reference, @RequestBody @Valid LabelRequest request) {
        int parcels = request.parcels() == null ? 1 : request.parcels();
        return LabelPages.pdf(reference, print.shipment(reference, request.stock(), parcels, request.used()));
    }
}
