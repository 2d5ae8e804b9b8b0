package io.tsunagi.watch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.watch.domain.Alerts;
import io.tsunagi.watch.domain.DecideAlert;
import io.tsunagi.watch.domain.KeepProbes;
import io.tsunagi.watch.domain.Probe.Check;
import io.tsunagi.watch.domain.Probes;
import io.tsunagi.watch.domain.Reading;
import io.tsunagi.watch.domain.TellByTelephone;
import io.tsunagi.watch.domain.Trouble;
import io.tsunagi.watch.domain.Way;
import io.tsunagi.watch.web.WatchViews.AlertLine;
import io.tsunagi.watch.web.WatchViews.Board;
import io.tsunagi.watch.web.WatchViews.ReportLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Early warning for programs. */
@RestController
@RequestMapping("/api/v1/watch")
@Tag(name = "Early warning")
class WatchApi {

    private static final int MOST_READINGS = 500;

    private final WatchViews views;
    private final WatchWords words;
    private final Probes probes;
    private final Alerts alerts;
    private final KeepProbes keeping;
    private final DecideAlert deciding;
    private final TellByTelephone telling;

    WatchApi(
            WatchViews views,
            WatchWords words,
            Probes probes,
            Alerts alerts,
            KeepProbes keeping,
            DecideAlert deciding,
            TellByTelephone telling) {
        this.views = views;
        this.words = words;
        this.probes = probes;
        this.alerts = alerts;
        this.keeping = keeping;
        this.deciding = deciding;
        this.telling = telling;
    }

    @GetMapping
    @PreAuthorize(WatchDoors.HOUSE)
    @Operation(summary = "Alerts, probes with how they stand, and how our own line is")
    Board board(Locale locale) {
        return views.board(locale);
    }

    @GetMapping("/probes/{id}/readings")
    @PreAuthorize(WatchDoors.HOUSE)
    @Operation(summary = "What a probe found, newest first, one entry for a stretch of equal findings")
    List<Reading> readings(@PathVariable UUID id) {
        return probes.find(id)
                .map(probe -> probes.readings(probe.id(), MOST_READINGS))
                .orElseThrow(() -> new NotHere(id.toString()));
    }

    @PostMapping("/probes")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(WatchDoors.SETS_UP)
    @Operation(
            summary =
                    "Set up a probe; without a system it is an anchor of our own line. A heartbeat's token is told this once")
    MadeProbe add(@RequestBody NewProbe wanted) {
        KeepProbes.Made made = keeping.add(new KeepProbes.Wanted(
                wanted.systemId(),
                wanted.name(),
                wanted.way(),
                wanted.target() == null ? "" : wanted.target(),
                new Check(
                        wanted.status(),
                        wanted.text() == null ? "" : wanted.text(),
                        Duration.ofMillis(wanted.slowMillis() == null ? 5_000 : wanted.slowMillis()),
                        Duration.ofSeconds(wanted.everySeconds() == null ? 60 : wanted.everySeconds()),
                        Duration.ofSeconds(wanted.quietSeconds() == null ? 900 : wanted.quietSeconds())),
                wanted.trouble() == null ? Trouble.ALL : wanted.trouble()));
        return new MadeProbe(made.probe().id(), made.token());
    }

    @PostMapping("/probes/{id}/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(WatchDoors.SETS_UP)
    @Operation(summary = "Stop a probe; what it found stays")
    void stop(@PathVariable UUID id) {
        keeping.stop(id);
    }

    @GetMapping("/alerts/{ref}")
    @PreAuthorize(WatchDoors.HOUSE)
    @Operation(summary = "One alert with everything that was heard about it")
    AlertSheet alert(@PathVariable String ref, Locale locale) {
        return alerts.find(ref)
                .map(alert ->
                        new AlertSheet(views.line(alert, words.names(locale), locale), views.reports(alert, locale)))
                .orElseThrow(() -> new NotHere(ref));
    }

    @PostMapping("/alerts/{ref}/dismissal")
    @PreAuthorize(WatchDoors.DECIDES)
    @Operation(summary = "Dismiss an alert with a reason")
    AlertSheet dismiss(@PathVariable String ref, @RequestBody Why why, Locale locale) {
        deciding.dismiss(ref, why.reason());
        return alert(ref, locale);
    }

    @PostMapping("/alerts/{ref}/joining")
    @PreAuthorize(WatchDoors.DECIDES)
    @Operation(summary = "Join an alert to a running disruption")
    AlertSheet join(@PathVariable String ref, @RequestBody Where where, Locale locale) {
        deciding.join(ref, where.disruption());
        return alert(ref, locale);
    }

    @PostMapping("/calls")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(WatchDoors.TOLD)
    @Operation(summary = "Enter what somebody told by telephone; the same key again changes nothing")
    AlertSheet told(@RequestBody ToldCall call, Locale locale) {
        String reference = telling.told(new TellByTelephone.Call(
                call.systemId(),
                call.trouble(),
                call.caller(),
                call.number() == null ? "" : call.number(),
                call.words(),
                call.occurredAt(),
                call.toldAt(),
                call.key()));
        return alert(reference, locale);
    }

    /** A probe to set up; 60 s between looks, slow from 5 s, silent after 15 min unless said. */
    record NewProbe(
            @Nullable UUID systemId,
            String name,
            Way way,
            @Nullable String target,
            @Nullable Integer status,
            @Nullable String text,
            @Nullable Integer slowMillis,
            @Nullable Integer everySeconds,
            @Nullable Integer quietSeconds,
            @Nullable Trouble trouble) {}

    /** A new probe; the token of a heartbeat, else null. */
    record MadeProbe(UUID id, @Nullable String token) {}

    /** An alert. */
    record AlertSheet(AlertLine alert, List<ReportLine> reports) {}

    /** Why it is none. */
    record Why(String reason) {}

    /** What it belongs to. */
    record Where(String disruption) {}

    /** A call. */
    record ToldCall(
            @Nullable UUID systemId,
            Trouble trouble,
            String caller,
            @Nullable String number,
            String words,
            Instant occurredAt,
            Instant toldAt,
            String key) {}
}
