package io.tsunagi.shift.web;

import io.swagger.v3.oas.annotations.Operation;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shift.OnShift.Present;
import io.tsunagi.shift.domain.Handover;
import io.tsunagi.shift.domain.ReadShift;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shifts for programs: reading only, because a handover is signed by people. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize(ShiftPages.MAY_READ)
class ShiftApi {

    private final ReadShift reading;

    ShiftApi(ReadShift reading) {
        this.reading = reading;
    }

    @GetMapping("/shifts/present")
    @Operation(summary = "Who is on shift now")
    List<Present> present() {
        return reading.now();
    }

    @GetMapping("/shifts/handovers")
    @Operation(summary = "The fifty newest handovers")
    List<Handover> handovers() {
        return reading.newest();
    }

    @GetMapping("/shifts/handovers/{reference}")
    @Operation(summary = "One handover with the facts of its minute")
    Handover handover(@PathVariable String reference) {
        return reading.find(reference).orElseThrow(() -> new NotHere(reference));
    }
}
