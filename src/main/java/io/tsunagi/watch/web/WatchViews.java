package io.tsunagi.watch.web;

import io.tsunagi.watch.domain.Alert;
import io.tsunagi.watch.domain.Alerts;
import io.tsunagi.watch.domain.Outcome;
import io.tsunagi.watch.domain.OwnLine;
import io.tsunagi.watch.domain.Probe;
import io.tsunagi.watch.domain.ProbeState;
import io.tsunagi.watch.domain.Probes;
import io.tsunagi.watch.domain.Report;
import io.tsunagi.watch.domain.Trouble;
import io.tsunagi.watch.domain.Way;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages and programs see of probes and alerts. */
@Component
class WatchViews {

    private final Probes probes;
    private final Alerts alerts;
    private final WatchWords words;

    WatchViews(Probes probes, Alerts alerts, WatchWords words) {
        this.probes = probes;
        this.alerts = alerts;
        this.words = words;
    }

    /** Everything on the board. */
    Board board(Locale locale) {
        Map<UUID, String> names = words.names(locale);
        List<ProbeLine> lines = probes.active().stream()
                .map(probe -> line(probe, names, locale))
                .toList();
        List<ProbeLine> anchors = lines.stream().filter(ProbeLine::anchor).toList();
        return new Board(
                alerts.open().stream().map(alert -> line(alert, names, locale)).toList(),
                alerts.decided().stream()
                        .map(alert -> line(alert, names, locale))
                        .toList(),
                lines.stream().filter(line -> !line.anchor()).toList(),
                anchors,
                ownLine(anchors));
    }

    private static OwnLine.Line ownLine(List<ProbeLine> anchors) {
        if (anchors.size() < OwnLine.NEEDED) {
            return OwnLine.Line.UNKNOWN;
        }
        long there = anchors.stream()
                .filter(anchor -> anchor.state() == ProbeState.WELL
                        || anchor.state() == ProbeState.SLOW
                        || anchor.state() == ProbeState.WRONG)
                .count();
        return there >= OwnLine.NEEDED ? OwnLine.Line.WELL : OwnLine.Line.BROKEN;
    }

    /** One probe as a line. */
    ProbeLine line(Probe probe, Map<UUID, String> names, Locale locale) {
        UUID system = probe.systemId();
        return new ProbeLine(
                probe.id(),
                probe.name(),
                system == null ? "" : names.getOrDefault(system, ""),
                probe.way(),
                probe.target(),
                probe.standing().state(),
                probe.standing().since(),
                words.detail(probe.lastDetail(), locale),
                probe.lastHeardAt(),
                probe.lastCheckedAt(),
                system == null,
                probe.active());
    }

    /** One alert as a line. */
    AlertLine line(Alert alert, Map<UUID, String> names, Locale locale) {
        return new AlertLine(
                alert.reference(),
                words.about(alert, names, locale),
                alert.systemId(),
                alert.trouble(),
                alert.flapping(),
                alert.state(),
                alert.occurredAt(),
                alert.enteredAt(),
                alert.wellAt(),
                alert.disruption(),
                alert.decidedBy(),
                alert.decidedAt(),
                alert.reason());
    }

    /** What a probe found, newest first. */
    List<ReadingLine> readings(UUID probe, int most, Locale locale) {
        return probes.readings(probe, most).stream()
                .map(reading -> new ReadingLine(
                        reading.outcome(),
                        words.detail(reading.detail(), locale),
                        reading.firstAt(),
                        reading.lastAt(),
                        reading.times(),
                        reading.slowestMillis()))
                .toList();
    }

    /** What was heard about an alert. */
    List<ReportLine> reports(Alert alert, Locale locale) {
        return alerts.reports(alert).stream()
                .map(report -> new ReportLine(
                        report.source(),
                        report.probeId(),
                        report.trouble(),
                        report.caller(),
                        report.callerNumber(),
                        words.said(report, locale),
                        report.occurredAt(),
                        report.toldAt(),
                        report.enteredAt(),
                        report.enteredBy()))
                .toList();
    }

    /** The board. */
    record Board(
            List<AlertLine> open,
            List<AlertLine> decided,
            List<ProbeLine> probes,
            List<ProbeLine> anchors,
            OwnLine.Line ownLine) {}

    /** A probe. */
    record ProbeLine(
            UUID id,
            String name,
            String system,
            Way way,
            String target,
            ProbeState state,
            Instant since,
            String detail,
            @Nullable Instant lastHeardAt,
            @Nullable Instant lastCheckedAt,
            boolean anchor,
            boolean active) {}

    /** An alert. */
    record AlertLine(
            String reference,
            String about,
            @Nullable UUID systemId,
            Trouble trouble,
            boolean flapping,
            Alert.State state,
            Instant occurredAt,
            Instant enteredAt,
            @Nullable Instant wellAt,
            @Nullable String disruption,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String reason) {}

    /** A stretch of equal findings. */
    record ReadingLine(Outcome outcome, String detail, Instant firstAt, Instant lastAt, int times, int slowestMillis) {}

    /** Something that was heard. */
    record ReportLine(
            Report.Source source,
            @Nullable UUID probe,
            Trouble trouble,
            String caller,
            String number,
            String words,
            Instant occurredAt,
            Instant toldAt,
            Instant enteredAt,
            String enteredBy) {}
}
