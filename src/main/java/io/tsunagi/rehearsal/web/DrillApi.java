package io.tsunagi.rehearsal.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.rehearsal.domain.Drill;
import io.tsunagi.rehearsal.domain.Drill.Outcome;
import io.tsunagi.rehearsal.domain.EndDrill;
import io.tsunagi.rehearsal.domain.OpenDrill;
import io.tsunagi.rehearsal.domain.PlanDrill;
import io.tsunagi.rehearsal.domain.RunDrill;
import io.tsunagi.rehearsal.domain.RunDrill.Jump;
import io.tsunagi.rehearsal.domain.Score;
import io.tsunagi.rehearsal.domain.ScoreDrill;
import io.tsunagi.shared.CsvCells;
import io.tsunagi.storage.InRealHouse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drills for programs. */
@RestController
@InRealHouse
@RequestMapping("/api/v1/drills")
@Tag(name = "Drills", description = "Drills with their scores; every figure is of an exercise, none of real work")
class DrillApi {

    private final DrillViews views;
    private final ScoreDrill scoring;
    private final PlanDrill planning;
    private final OpenDrill opening;
    private final RunDrill running;
    private final EndDrill ending;

    DrillApi(
            DrillViews views,
            ScoreDrill scoring,
            PlanDrill planning,
            OpenDrill opening,
            RunDrill running,
            EndDrill ending) {
        this.views = views;
        this.scoring = scoring;
        this.planning = planning;
        this.opening = opening;
        this.running = running;
        this.ending = ending;
    }

    @GetMapping
    @PreAuthorize(DrillDoors.MAY_READ)
    @Operation(summary = "The newest 200 drills, each with its score")
    List<DrillViews.Row> list(Locale locale) {
        return views.rows(locale);
    }

    @PostMapping
    @PreAuthorize(DrillDoors.MAY_LEAD)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Plan a drill; the same request id makes one")
    Drill plan(@RequestParam UUID request, @RequestBody PlanDrill.Command command) {
        return views.find(planning.plan(request, command));
    }

    @GetMapping("/{reference}")
    @PreAuthorize(DrillDoors.MAY_READ)
    @Operation(summary = "Where a drill stands, and its score")
    Result show(@PathVariable String reference) {
        Drill drill = views.find(reference);
        return new Result(drill, scoring.of(drill));
    }

    @GetMapping("/{reference}/moments")
    @PreAuthorize(DrillDoors.MAY_READ)
    @Operation(summary = "What happened in a drill, by the clock of its exercise")
    List<DrillViews.Moment> moments(@PathVariable String reference, Locale locale) {
        return views.moments(views.find(reference), locale);
    }

    @GetMapping(path = "/{reference}/moments.csv", produces = "text/csv;charset=UTF-8")
    @PreAuthorize(DrillDoors.MAY_READ)
    @Operation(summary = "The same as a file for spreadsheets")
    String csv(@PathVariable String reference, Locale locale) {
        StringWriter file = new StringWriter().append('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("exercise", "at", "day", "what", "text", "reference", "message");
            views.moments(views.find(reference), locale)
                    .forEach(one -> csv.writeRecord(Stream.of(
                                    reference,
                                    one.instant().toString(),
                                    one.at(),
                                    one.what(),
                                    one.text(),
                                    one.reference(),
                                    one.message())
                            .map(CsvCells::harmless)
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("written to memory", e);
        }
        return file.toString();
    }

    @PostMapping("/{reference}/opening")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    @Operation(summary = "Open its exercise, or again after it died")
    Result open(@PathVariable String reference) {
        opening.open(reference);
        return show(reference);
    }

    @PostMapping("/{reference}/speed")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    @Operation(summary = "Let its clock run that fast; 0 for a pause")
    Result speed(@PathVariable String reference, @RequestParam int times) {
        running.speed(reference, times);
        return show(reference);
    }

    @PostMapping("/{reference}/jump")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    @Operation(summary = "Let its clock jump to the next step, surprise or day")
    Result jump(@PathVariable String reference, @RequestParam Jump to) {
        running.jump(reference, to);
        return show(reference);
    }

    @PostMapping("/{reference}/end")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    @Operation(summary = "End it; the result stays")
    Result end(@PathVariable String reference) {
        running.end(reference);
        return show(reference);
    }

    @PostMapping("/{reference}/debrief")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    @Operation(summary = "Note the debrief")
    Result debrief(@PathVariable String reference, @RequestBody Debrief sent) {
        ending.debrief(reference, sent.wentWell(), sent.outcome());
        return show(reference);
    }

    @PostMapping("/{reference}/closing")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    @Operation(summary = "Close it; the fallback plans it exercised get its date")
    Result close(@PathVariable String reference) {
        ending.close(reference);
        return show(reference);
    }

    @PostMapping("/{reference}/cancellation")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    @Operation(summary = "Give it up")
    Result cancel(@PathVariable String reference, @RequestBody Why sent) {
        ending.cancel(reference, sent.why());
        return show(reference);
    }

    /** A drill with its score. */
    record Result(Drill drill, Score score) {}

    /** What a debrief says. */
    record Debrief(String wentWell, Outcome outcome) {}

    /** Why it is given up. */
    record Why(String why) {}
}
