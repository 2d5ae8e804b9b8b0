package io.tsunagi.clock.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.clock.domain.Facts;
import io.tsunagi.clock.domain.FileReport;
import io.tsunagi.clock.domain.HandlingRole;
import io.tsunagi.clock.domain.Known;
import io.tsunagi.clock.domain.Law;
import io.tsunagi.clock.domain.ReadClocks;
import io.tsunagi.clock.domain.ReadClocks.Sheet;
import io.tsunagi.clock.domain.ReadClocks.Shown;
import io.tsunagi.clock.domain.RecordAwareness;
import io.tsunagi.clock.domain.ReportItem;
import io.tsunagi.clock.domain.ReportText;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Legal deadlines for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Statutory clocks", description = "Legal deadlines that start when somebody became aware of a leak")
class ClockApi {

    private final ReadClocks reading;
    private final RecordAwareness recording;
    private final FileReport filing;
    private final Times times;

    ClockApi(ReadClocks reading, RecordAwareness recording, FileReport filing, Times times) {
        this.reading = reading;
        this.recording = recording;
        this.filing = filing;
        this.times = times;
    }

    @GetMapping("/clocks")
    @PreAuthorize(ClockDoors.MAY_READ)
    @Operation(summary = "Every legal deadline that runs, the soonest first")
    List<Shown> running() {
        return reading.clocks(null);
    }

    @GetMapping("/disruptions/{disruption}/breaches")
    @PreAuthorize(ClockDoors.MAY_READ)
    @Operation(summary = "Data that may have leaked in a disruption, with facts, versions and legal deadlines")
    List<Sheet> breaches(@PathVariable("disruption") String disruption) {
        return reading.breaches(disruption);
    }

    @PostMapping("/disruptions/{disruption}/breaches")
    @PreAuthorize(ClockDoors.MAY_RECORD)
    @Operation(summary = "Record that somebody became aware; the same facts again answer the first breach")
    ResponseEntity<Sheet> record(@PathVariable("disruption") String disruption, @RequestBody FactsJson said) {
        String reference = recording.record(disruption, facts(said));
        return ResponseEntity.created(URI.create("/api/v1/breaches/" + reference))
                .body(reading.breach(reference));
    }

    @GetMapping(ClockDoors.BREACH)
    @PreAuthorize(ClockDoors.MAY_READ)
    @Operation(summary = "One breach")
    Sheet breach(@PathVariable String ref) {
        return reading.breach(ref);
    }

    @PostMapping(ClockDoors.BREACH + "/facts")
    @PreAuthorize(ClockDoors.MAY_REPORT)
    @Operation(summary = "State the facts anew; clocks start, change and end by them")
    Sheet amend(@PathVariable String ref, @RequestBody FactsJson said) {
        recording.amend(ref, facts(said), text(said.why()));
        return reading.breach(ref);
    }

    @GetMapping(ClockDoors.CLOCK)
    @PreAuthorize(ClockDoors.MAY_READ)
    @Operation(summary = "One legal deadline with its basis, source and what is unverified")
    Shown clock(@PathVariable String ref) {
        return reading.clock(ref);
    }

    @GetMapping(ClockDoors.CLOCK + "/report")
    @PreAuthorize(ClockDoors.MAY_READ)
    @Operation(summary = "The nine items: the newest version, or version 0 with what the house can fill in")
    ReportText report(@PathVariable String ref) {
        return reading.text(ref);
    }

    @PutMapping(ClockDoors.CLOCK + "/report")
    @PreAuthorize(ClockDoors.MAY_REPORT)
    @Operation(summary = "Write the nine items as the next version")
    ReportText write(@PathVariable String ref, @RequestBody Map<ReportItem, String> items) {
        filing.write(ref, items);
        return reading.text(ref);
    }

    @PostMapping(ClockDoors.CLOCK + "/filing")
    @PreAuthorize(ClockDoors.MAY_REPORT)
    @Operation(summary = "Record that the newest version was filed, or that the authority or client was told")
    Shown file(@PathVariable String ref, @RequestBody FilingJson said) {
        filing.file(ref, text(said.number()), text(said.addressee()), said.filedAt());
        return reading.clock(ref);
    }

    private Facts facts(FactsJson said) {
        Instant now = times.now().truncatedTo(ChronoUnit.MICROS);
        Instant aware = said.awareAt();
        if (aware == null || aware.isAfter(now)) {
            throw new Refused(Refusal.at("awareAt", "clock.refused.aware-at"));
        }
        Instant at = aware.truncatedTo(ChronoUnit.MICROS);
        return new Facts(
                text(said.what()),
                text(said.whose()),
                Objects.requireNonNullElse(said.laws(), Set.of()),
                Objects.requireNonNullElse(said.role(), HandlingRole.CONTROLLER),
                text(said.controller()),
                said.persons(),
                Objects.requireNonNullElse(said.sensitive(), Known.UNKNOWN),
                Objects.requireNonNullElse(said.financial(), Known.UNKNOWN),
                Objects.requireNonNullElse(said.malicious(), Known.UNKNOWN),
                text(said.cause()),
                text(said.awareHow()),
                new ThreeTimes(at, at, now));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** What is known; what is left out counts as unknown. {@code why} says what was found out, when facts are stated anew. */
    record FactsJson(
            @Nullable String what,
            @Nullable String whose,
            @Nullable Set<Law> laws,
            @Nullable HandlingRole role,
            @Nullable String controller,
            @Nullable Integer persons,
            @Nullable Known sensitive,
            @Nullable Known financial,
            @Nullable Known malicious,
            @Nullable String cause,
            @Nullable String awareHow,
            @Nullable Instant awareAt,
            @Nullable String why) {}

    /** Receipt number, with whom, and when. */
    record FilingJson(
            @Nullable String number,
            @Nullable String addressee,
            @Nullable Instant filedAt) {}
}
