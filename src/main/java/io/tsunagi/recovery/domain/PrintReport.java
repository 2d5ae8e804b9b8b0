package io.tsunagi.recovery.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.disruption.ClosingReport;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.frame.Times;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.PaperRegister.Paper;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the closing report on paper, in Japanese and then in English: once when the process says that the disruption is closed,
 * and as a preview whenever a manager asks. The form gives the paper its fate at printing, so that the report never stands in
 * the way of the closing it reports.
 */
@Service
public class PrintReport implements ClosingReport {

    private static final String FORM = "tsunagi/closing-report";

    private final ViewImpact impact;
    private final CompileReport compiling;
    private final ReportWords reportWords;
    private final Desk desk;
    private final AuditTrail audit;

    PrintReport(ViewImpact impact, CompileReport compiling, ReportWords reportWords, Desk desk, AuditTrail audit) {
        this.impact = impact;
        this.compiling = compiling;
        this.reportWords = reportWords;
        this.desk = desk;
        this.audit = audit;
    }

    /** Prints it unless it is printed; a disruption that is not closed has none. */
    @Override
    @Transactional
    public void write(String reference) {
        Optional<Disruption> closed =
                impact.disruption(reference).filter(disruption -> disruption.state() == State.CLOSED);
        if (closed.isEmpty() || printed(reference).isPresent()) {
            return;
        }
        ReportContent report = compiling.compile(closed.get());
        PrintRun run = desk.press().printReport(order(report), sections(report));
        audit.record(new Change(
                "report.printed",
                reference,
                reference,
                null,
                null,
                String.join(" ", run.papers()) + ", " + report.papers().printed() + "/"
                        + report.papers().open()));
    }

    /** The printed report: its run, under which the paper desk serves the PDF. */
    @Transactional(readOnly = true)
    public Optional<String> printed(String reference) {
        return desk.register().of(reference).stream()
                .filter(paper -> paper.form().equals(FORM))
                .map(Paper::runId)
                .findFirst();
    }

    /** The report as of now, marked as a preview. */
    @Transactional(readOnly = true)
    public byte[] preview(Disruption disruption) {
        ReportContent report = compiling.compile(disruption);
        return desk.press().previewReport(order(report), sections(report));
    }

    private List<Section> sections(ReportContent report) {
        return Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .flatMap(locale -> new ReportSections(report, reportWords.in(locale)).all().stream())
                .toList();
    }

    private PrintOrder order(ReportContent report) {
        ReportWords.In ja = reportWords.in(Locale.JAPANESE);
        ReportWords.In en = reportWords.in(Locale.ENGLISH);
        return new PrintOrder(
                FORM,
                LocalDate.ofInstant(report.compiledAt(), desk.times().zone()),
                report.reference(),
                "/disruptions/" + report.reference() + "/report",
                report.reference(),
                Map.ofEntries(
                        Map.entry("title", ja.text("recovery.report.title")),
                        Map.entry("subtitle", en.text("recovery.report.title") + "  " + report.reference()),
                        Map.entry("subject", report.titleJa() + " / " + report.titleEn()),
                        Map.entry("author", "Tsunagi"),
                        Map.entry("begun", ja.at(report.occurredAt())),
                        Map.entry("systemUp", ja.at(report.systemUpAt())),
                        Map.entry("ended", ja.at(report.closedAt())),
                        Map.entry("figure1", both("asked", report.asked())),
                        Map.entry("figure2", both("delivered", report.delivered())),
                        Map.entry("figure3", both("declared", report.declared())),
                        Map.entry("figure4", both("papers", report.papers().printed())),
                        Map.entry("figure5", both("open", report.papers().open())),
                        Map.entry(
                                "figure6", both("bulletins", report.bulletins().size()))),
                List.of(),
                null);
    }

    private String both(String figure, long number) {
        return Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .map(reportWords::in)
                .map(words -> words.text("recovery.report.figure." + figure, words.number(number)))
                .reduce((ja, en) -> ja + " / " + en)
                .orElseThrow();
    }

    /** What printing needs. */
    @Service
    record Desk(PaperPress press, PaperRegister register, Times times) {}
}
