package io.tsunagi.recovery.domain;

import io.tsunagi.disruption.ReportPart;
import io.tsunagi.paper.PaperPress.Column;
import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.recovery.domain.ReportContent.Served;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays the report out in sections of one language: numbers first, then who decided, then the proof. */
final class ReportSections {

    private final ReportContent report;
    private final ReportWords.In words;

    ReportSections(ReportContent report, ReportWords.In words) {
        this.report = report;
        this.words = words;
    }

    List<Section> all() {
        Stream<Section> own = Stream.of(
                summary(),
                timeline(),
                partners(),
                served(),
                declarations(),
                filings(),
                papers(),
                bulletins(),
                decisions());
        Stream<Section> added = report.parts().stream().map(this::part);
        return Stream.of(own, added, Stream.of(activity()))
                .flatMap(Function.identity())
                .toList();
    }

    private Section summary() {
        List<String> lines = new ArrayList<>();
        lines.add(words.text(
                "recovery.report.summary",
                words.of(report.titleJa(), report.titleEn()),
                words.at(report.occurredAt()),
                report.partners().size(),
                words.number(report.asked()),
                words.number(report.declared()),
                words.number(report.filed())));
        Instant up = report.systemUpAt();
        if (up != null) {
            lines.add(words.text(
                    "recovery.report.system-up-after", words.lasting(Duration.between(report.occurredAt(), up))));
        }
        Instant closed = report.closedAt();
        if (closed != null) {
            lines.add(words.text(
                    "recovery.report.closed-after", words.lasting(Duration.between(report.occurredAt(), closed))));
        }
        lines.add(words.text("recovery.report.as-of", words.at(report.compiledAt())));
        return new Section(words.text("recovery.report.summary.title"), lines, List.of(), List.of());
    }

    private Section partners() {
        return table(
                "recovery.report.partners",
                List.of(
                        column("recovery.report.partner", 3),
                        column("recovery.report.partner-code", 2),
                        column("recovery.report.why", 5)),
                report.partners().stream()
                        .map(partner -> List.of(
                                words.of(partner.nameJa(), partner.nameEn()),
                                partner.code(),
                                words.of(partner.whyJa(), partner.whyEn())))
                        .toList());
    }

    private Section served() {
        List<List<String>> rows = new ArrayList<>();
        report.served().forEach(row -> rows.add(served(row.priority(), List.of(row))));
        rows.add(served(words.text("recovery.report.total"), report.served()));
        return table(
                "recovery.report.served",
                List.of(
                        column("recovery.report.class", 2),
                        figure("recovery.report.asked"),
                        figure("recovery.report.delivered"),
                        figure("recovery.report.under-way"),
                        figure("recovery.report.waiting"),
                        figure("recovery.report.held"),
                        figure("recovery.report.missing"),
                        figure("recovery.report.returned"),
                        figure("recovery.report.cancelled")),
                rows);
    }

    private List<String> served(String label, List<Served> rows) {
        return List.of(
                label,
                words.number(rows.stream().mapToLong(Served::asked).sum()),
                words.number(rows.stream().mapToLong(Served::delivered).sum()),
                words.number(rows.stream().mapToLong(Served::underWay).sum()),
                words.number(rows.stream().mapToLong(Served::waiting).sum()),
                words.number(rows.stream().mapToLong(Served::held).sum()),
                words.number(rows.stream().mapToLong(Served::missing).sum()),
                words.number(rows.stream().mapToLong(Served::returned).sum()),
                words.number(rows.stream().mapToLong(Served::cancelled).sum()));
    }

    private Section declarations() {
        return table(
                "recovery.report.declarations",
                List.of(column("recovery.report.state", 5), figure("recovery.report.number")),
                report.declarations().stream()
                        .map(row -> List.of(
                                words.word("audit.state.I." + row.state(), row.state()), words.number(row.number())))
                        .toList());
    }

    private Section filings() {
        return table(
                "recovery.report.filings",
                List.of(
                        column("recovery.report.form", 5),
                        column("recovery.report.procedure", 2.6),
                        column("recovery.report.state", 2.4),
                        figure("recovery.report.number")),
                report.filings().stream()
                        .map(row -> List.of(
                                words.of(row.titleJa(), row.titleEn()),
                                procedure(row.procedure()),
                                words.word(
                                        "audit.state.F." + row.state(),
                                        row.state().name()),
                                words.number(row.number())))
                        .toList());
    }

    private String procedure(@Nullable String procedure) {
        return procedure == null ? "–" : words.word("route.procedure." + procedure, procedure);
    }

    private Section papers() {
        Section table = table(
                "recovery.report.papers",
                List.of(column("recovery.report.fate", 5), figure("recovery.report.number")),
                report.papers().fates().stream()
                        .map(fate -> List.of(
                                words.word(
                                        "audit.state.P." + fate.disposition().name(),
                                        fate.disposition().name()),
                                words.number(fate.number())))
                        .toList());
        String proof = words.text(
                "recovery.report.papers.proof",
                words.number(report.papers().printed()),
                words.number(report.papers().open()));
        return new Section(table.heading(), List.of(proof), table.columns(), table.rows());
    }

    private Section bulletins() {
        return table(
                "recovery.report.bulletins",
                List.of(
                        column("recovery.report.bulletin-number", 1.2),
                        column("recovery.report.published-at", 2.6),
                        column("recovery.report.bulletin-title", 5),
                        column("recovery.report.written-by", 1.8),
                        column("recovery.report.published-by", 1.8)),
                report.bulletins().stream()
                        .map(row -> List.of(
                                words.text("recovery.report.nth", row.number()),
                                words.at(row.publishedAt()),
                                words.of(row.titleJa(), row.titleEn()),
                                row.writtenBy(),
                                row.publishedBy()))
                        .toList());
    }

    private Section timeline() {
        return table(
                "report.timeline",
                List.of(
                        column("recovery.report.at", 3.2),
                        column("report.timeline.event", 4.4),
                        column("recovery.report.reference", 2.2),
                        column("recovery.report.note", 4)),
                report.timeline().stream()
                        .map(event -> List.of(
                                words.at(event.at()), words.event(event), event.reference(), words.note(event.note())))
                        .toList());
    }

    private Section decisions() {
        return table(
                "recovery.report.decisions",
                List.of(
                        column("recovery.report.at", 2.6),
                        column("recovery.report.decision", 3.4),
                        column("recovery.report.who", 1.8),
                        column("report.decision.prepared", 1.8),
                        column("recovery.report.reference", 2.2),
                        column("recovery.report.note", 3)),
                report.decisions().stream()
                        .map(row -> List.of(
                                words.at(row.at()),
                                words.word("audit." + row.action(), row.action()),
                                row.who().equals("system") ? words.text("audit.who.system") : row.name(),
                                row.prepared(),
                                row.reference(),
                                words.note(row.note())))
                        .toList());
    }

    private Section activity() {
        return table(
                "recovery.report.activity",
                List.of(
                        column("recovery.report.what", 5),
                        figure("recovery.report.times"),
                        column("recovery.report.first", 2.6),
                        column("recovery.report.last", 2.6)),
                report.activity().stream()
                        .map(row -> List.of(
                                words.word("audit." + row.action(), row.action()),
                                words.number(row.number()),
                                words.at(row.first()),
                                words.at(row.last())))
                        .toList());
    }

    private Section part(ReportContent.Part part) {
        ReportPart.Content content = words.japanese() ? part.ja() : part.en();
        return new Section(
                content.heading(),
                content.paragraphs(),
                content.rows().isEmpty()
                        ? List.of()
                        : content.columns().stream()
                                .map(column -> new Column(column.heading(), column.share(), column.right()))
                                .toList(),
                content.rows());
    }

    /** A table, or the words that there is nothing. */
    private Section table(String heading, List<Column> columns, List<List<String>> rows) {
        return rows.isEmpty()
                ? new Section(words.text(heading), List.of(words.text("recovery.report.none")), List.of(), List.of())
                : new Section(words.text(heading), List.of(), columns, rows);
    }

    private Column column(String heading, double share) {
        return new Column(words.text(heading), share, false);
    }

    private Column figure(String heading) {
        return new Column(words.text(heading), 1.4, true);
    }
}
