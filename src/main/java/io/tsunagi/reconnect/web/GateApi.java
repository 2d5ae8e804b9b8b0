package io.tsunagi.reconnect.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.reconnect.domain.Approval.Capacity;
import io.tsunagi.reconnect.domain.JudgeItem;
import io.tsunagi.reconnect.domain.OpenGate;
import io.tsunagi.reconnect.domain.ReadGates;
import io.tsunagi.reconnect.domain.ReviewGate;
import io.tsunagi.reconnect.domain.RollBack;
import io.tsunagi.reconnect.domain.StateItem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Gates for programs: the checklist, the review and the way back out. */
@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "Reconnection gates",
        description = "The way back of a partner's system: evidence, approval, test, limits, watch")
class GateApi {

    private final ReadGates reading;
    private final OpenGate opening;
    private final StateItem stating;
    private final JudgeItem judging;
    private final ReviewGate reviewing;
    private final RollBack rolling;

    GateApi(
            ReadGates reading,
            OpenGate opening,
            StateItem stating,
            JudgeItem judging,
            ReviewGate reviewing,
            RollBack rolling) {
        this.reading = reading;
        this.opening = opening;
        this.stating = stating;
        this.judging = judging;
        this.reviewing = reviewing;
        this.rolling = rolling;
    }

    @GetMapping(GateDoors.GATES)
    @PreAuthorize(GateDoors.MAY_READ)
    @Operation(summary = "Gates of a disruption, newest first")
    List<ReadGates.Row> gates(@PathVariable String ref) {
        return reading.of(ref);
    }

    @PostMapping(GateDoors.GATES)
    @PreAuthorize(GateDoors.MAY_WORK)
    @Operation(
            summary = "Open a gate; while the system has one for that disruption, that one is answered. "
                    + "Without a system it is the one that the disruption names")
    ReadGates.Sheet open(@PathVariable String ref, @RequestBody NewGate gate) {
        return show(opening.open(ref, gate.system(), gate.said()));
    }

    @GetMapping(GateDoors.GATE)
    @PreAuthorize(GateDoors.MAY_READ)
    @Operation(summary = "One gate with its checklist and the approvals that count")
    ReadGates.Sheet show(@PathVariable String ref) {
        return reading.sheet(ref).orElseThrow(() -> new NotHere(ref));
    }

    @PostMapping(GateDoors.GATE + GateDoors.ITEM)
    @PreAuthorize(GateDoors.MAY_WORK)
    @Operation(
            summary = "Record what the partner states to an item: words, owner, validUntil (yyyy-mm-dd) and a file "
                    + "(PDF, PNG, JPEG or plain text up to 5 MB)")
    ReadGates.Sheet state(
            @PathVariable String ref,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        stating.state(ref, code, ItemPages.typed(typed, file));
        return show(ref);
    }

    @PostMapping(GateDoors.GATE + GateDoors.ITEM + "/failure")
    @PreAuthorize(GateDoors.MAY_FAIL)
    @Operation(summary = "Say that an item failed; an approved gate goes back to the review")
    ReadGates.Sheet fail(@PathVariable String ref, @PathVariable String code, @RequestBody Words said) {
        judging.fail(ref, code, said.words());
        return show(ref);
    }

    @PostMapping(GateDoors.GATE + GateDoors.ITEM + "/waiver")
    @PreAuthorize(GateDoors.MAY_DECIDE)
    @Operation(summary = "Waive an item for this gate, with the reason")
    ReadGates.Sheet waive(@PathVariable String ref, @PathVariable String code, @RequestBody Words said) {
        judging.waive(ref, code, said.words());
        return show(ref);
    }

    @PostMapping(GateDoors.GATE + "/review")
    @PreAuthorize(GateDoors.MAY_WORK)
    @Operation(summary = "Hand the gate to the review")
    ReadGates.Sheet handOver(@PathVariable String ref) {
        reviewing.handOver(ref);
        return show(ref);
    }

    @PostMapping(GateDoors.GATE + "/approvals")
    @PreAuthorize(GateDoors.MAY_SIGN)
    @Operation(summary = "Approve as SECURITY or as OPERATIONS; the second of the two begins the test")
    ReadGates.Sheet approve(@PathVariable String ref, @RequestBody Signature signature) {
        reviewing.approve(ref, signature.capacity(), signature.words());
        return show(ref);
    }

    @PostMapping(GateDoors.GATE + "/return")
    @PreAuthorize(GateDoors.MAY_SIGN)
    @Operation(summary = "Give the gate back to collect more evidence")
    ReadGates.Sheet sendBack(@PathVariable String ref, @RequestBody Words said) {
        reviewing.sendBack(ref, said.words());
        return show(ref);
    }

    @PostMapping(GateDoors.GATE + "/rollback")
    @PreAuthorize(GateDoors.MAY_FAIL)
    @Operation(summary = "Take the system back out, with the reason; the next try is a new gate")
    ReadGates.Sheet rollBack(@PathVariable String ref, @RequestBody Words said) {
        rolling.rollBack(ref, said.words());
        return show(ref);
    }

    /** A new gate; system null for the one that the disruption names. */
    record NewGate(@Nullable UUID system, String said) {}

    /** Words that say why. */
    record Words(String words) {}

    /** A signature. */
    record Signature(Capacity capacity, String words) {}
}
