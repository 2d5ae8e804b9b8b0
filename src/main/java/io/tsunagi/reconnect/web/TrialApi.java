package io.tsunagi.reconnect.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.reconnect.ReconnectionGates;
import io.tsunagi.reconnect.domain.ConfirmRegimes;
import io.tsunagi.reconnect.domain.CountMismatches;
import io.tsunagi.reconnect.domain.Limits;
import io.tsunagi.reconnect.domain.ReadTrials;
import io.tsunagi.reconnect.domain.ReplayMessages;
import io.tsunagi.reconnect.domain.RunLimited;
import io.tsunagi.reconnect.domain.TryCanaries;
import io.tsunagi.reconnect.domain.WatchGate;
import java.util.List;
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

/** Gates for programs: the steps after the review, and whether something may go. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reconnection gates")
class TrialApi {

    private final ReadTrials reading;
    private final ReplayMessages replaying;
    private final ConfirmRegimes regimes;
    private final RunLimited running;
    private final TryCanaries canaries;
    private final CountMismatches mismatches;
    private final WatchGate watching;
    private final ReconnectionGates gates;

    TrialApi(
            ReadTrials reading,
            ReplayMessages replaying,
            ConfirmRegimes regimes,
            RunLimited running,
            TryCanaries canaries,
            CountMismatches mismatches,
            WatchGate watching,
            ReconnectionGates gates) {
        this.reading = reading;
        this.replaying = replaying;
        this.regimes = regimes;
        this.running = running;
        this.canaries = canaries;
        this.mismatches = mismatches;
        this.watching = watching;
        this.gates = gates;
    }

    @GetMapping("/passages/{system}")
    @PreAuthorize(GateDoors.MAY_READ)
    @Operation(summary = "Whether that many consignments may go to a partner system now; it counts nothing")
    ReconnectionGates.Passage mayGo(
            @PathVariable UUID system,
            @RequestParam(defaultValue = "1") long number,
            @RequestParam(defaultValue = "") String lane,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String sku) {
        return gates.mayGo(system, new ReconnectionGates.Load(lane, site, sku, number));
    }

    @GetMapping(GateDoors.GATE + "/trials")
    @PreAuthorize(GateDoors.MAY_READ)
    @Operation(summary = "Replays, canaries, what went, what differs, and declarations in doubt")
    ReadTrials.Tried tried(@PathVariable String ref) {
        return reading.of(ref).orElseThrow(() -> new NotHere(ref));
    }

    @PostMapping(GateDoors.GATE + "/replay")
    @PreAuthorize(GateDoors.MAY_WORK)
    @Operation(
            summary =
                    "Compare what was sent (message_id, quantity, payload or sha256) with the answers of the test environment "
                            + "(message_id, result, quantity, payload or sha256)")
    ReadTrials.Tried replay(
            @PathVariable String ref, @RequestParam MultipartFile sent, @RequestParam MultipartFile answers) {
        replaying.replay(ref, TrialForm.bytes(sent), TrialForm.bytes(answers));
        return tried(ref);
    }

    @PostMapping(GateDoors.GATE + "/regimes")
    @PreAuthorize(GateDoors.MAY_CONFIRM_REGIMES)
    @Operation(summary = "Confirm that no declaration is alive in two regimes; refused while one is")
    ReadTrials.Tried confirm(@PathVariable String ref, @RequestBody Words said) {
        regimes.confirm(ref, said.words());
        return tried(ref);
    }

    @PostMapping(GateDoors.GATE + "/limits")
    @PreAuthorize(GateDoors.MAY_DECIDE)
    @Operation(
            summary =
                    "Open with a daily cap, with lanes, sites and SKUs (empty for all), and with how many mismatches are borne")
    ReadTrials.Tried open(@PathVariable String ref, @RequestBody NewLimits limits) {
        running.open(
                ref,
                new Limits(
                        limits.dailyCap(),
                        limits.lanes() == null ? List.of() : limits.lanes(),
                        limits.sites() == null ? List.of() : limits.sites(),
                        limits.skus() == null ? List.of() : limits.skus(),
                        limits.mismatches()));
        return tried(ref);
    }

    @PostMapping(GateDoors.GATE + "/canaries")
    @PreAuthorize(GateDoors.MAY_WORK)
    @Operation(summary = "Choose a consignment (kind S) that goes first")
    ReadTrials.Tried choose(@PathVariable String ref, @RequestBody Chosen chosen) {
        canaries.choose(ref, chosen.consignment());
        return tried(ref);
    }

    @PostMapping(GateDoors.GATE + "/canaries/{canary}")
    @PreAuthorize(GateDoors.MAY_WORK)
    @Operation(summary = "Say what came of one: right, or a mismatch")
    ReadTrials.Tried look(@PathVariable String ref, @PathVariable UUID canary, @RequestBody Seen seen) {
        canaries.look(ref, canary, seen.right(), seen.words());
        return tried(ref);
    }

    @PostMapping(GateDoors.GATE + "/sendings")
    @PreAuthorize(GateDoors.MAY_WORK)
    @Operation(
            summary =
                    "Record that consignments went; refused over the cap and outside of the limits. One key counts once")
    ReadTrials.Tried send(@PathVariable String ref, @RequestBody Sent sent) {
        running.send(ref, sent.key(), sent.number(), text(sent.lane()), text(sent.site()), text(sent.sku()));
        return tried(ref);
    }

    @PostMapping(GateDoors.GATE + "/mismatches")
    @PreAuthorize(GateDoors.MAY_WORK)
    @Operation(
            summary =
                    "Record mismatches; one more than is borne brings the gate back to the review. One key counts once")
    ReadTrials.Tried mismatch(@PathVariable String ref, @RequestBody Differ differ) {
        mismatches.record(ref, differ.key(), differ.number(), differ.words());
        return tried(ref);
    }

    @PostMapping(GateDoors.GATE + "/watch")
    @PreAuthorize(GateDoors.MAY_DECIDE)
    @Operation(summary = "Begin the watch of 24 to 72 hours")
    ReadTrials.Tried watch(@PathVariable String ref, @RequestBody Hours watch) {
        watching.begin(ref, watch.hours());
        return tried(ref);
    }

    @PostMapping(GateDoors.GATE + "/connection")
    @PreAuthorize(GateDoors.MAY_DECIDE)
    @Operation(summary = "Connect for good, when the watch is over")
    ReadTrials.Tried connect(@PathVariable String ref) {
        watching.connect(ref);
        return tried(ref);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** Words that say why. */
    record Words(String words) {}

    /** Limits; lanes, sites and skus null or empty for all. */
    record NewLimits(
            int dailyCap,
            @Nullable List<String> lanes,
            @Nullable List<String> sites,
            @Nullable List<String> skus,
            int mismatches) {}

    /** A consignment. */
    record Chosen(String consignment) {}

    /** What came of it. */
    record Seen(boolean right, String words) {}

    /** What went; lane, site and sku where they are known. */
    record Sent(
            UUID key,
            int number,
            @Nullable String lane,
            @Nullable String site,
            @Nullable String sku) {}

    /** What differs. */
    record Differ(UUID key, int number, String words) {}

    /** Hours of the watch. */
    record Hours(int hours) {}
}
