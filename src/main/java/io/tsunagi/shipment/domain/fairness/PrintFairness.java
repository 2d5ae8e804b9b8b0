package io.tsunagi.shipment.domain.fairness;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.Column;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.fairness.FairnessReport.Axis;
import io.tsunagi.shipment.domain.fairness.FairnessReport.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the report of a day on paper, in Japanese and then in English. */
@Service
public class PrintFairness {

    private static final String FORM = "tsunagi/fairness-report";

    private final PaperPress press;
    private final FairnessWords words;
    private final AuditTrail audit;

    PrintFairness(PaperPress press, FairnessWords words, AuditTrail audit) {
        this.press = press;
        this.words = words;
        this.audit = audit;
    }

    /**
     * Prints it; the answer is the print run, under which the paper desk serves the PDF.
     *
     * @throws Refused when nothing was counted on that day
     */
    @Transactional
    public String print(ReadReport.Sheet sheet) {
        FairnessReport report = sheet.report();
        if (report == null) {
            throw new Refused(Refusal.of("fairness.none"));
        }
        String disruption = sheet.disruption().reference();
        PrintRun run = press.printReport(
                order(sheet, report),
                Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                        .flatMap(locale -> sections(sheet, report, locale).stream())
                        .toList());
        audit.record(new Change(
                "fairness.printed",
                disruption,
                disruption,
                null,
                null,
                report.day() + " " + String.join(" ", run.papers())));
        return run.id();
    }

    private PrintOrder order(ReadReport.Sheet sheet, FairnessReport report) {
        String disruption = sheet.disruption().reference();
        Line all = report.all();
        return new PrintOrder(
                FORM,
                report.day(),
                disruption,
                "/disruptions/" + disruption + "/fairness?day=" + report.day(),
                disruption,
                Map.of(
                        "title", words.text(Locale.JAPANESE, "fairness.title"),
                        "subtitle", words.text(Locale.ENGLISH, "fairness.title") + "  " + disruption,
                        "subject",
                                sheet.disruption().titleJa() + " / "
                                        + sheet.disruption().titleEn(),
                        "day", report.day().toString(),
                        "madeAt", words.at(report.madeAt()),
                        "figure1", figure("asked", all == null ? 0 : all.askedLines()),
                        "figure2", figure("served", all == null ? 0 : all.servedLines()),
                        "figure3", figure("refused", all == null ? 0 : all.refusedLines())),
                List.of(),
                null);
    }

    private String figure(String name, long number) {
        return words.text(Locale.JAPANESE, "fairness.figure." + name, number) + " / "
                + words.text(Locale.ENGLISH, "fairness.figure." + name, number);
    }

    private List<Section> sections(ReadReport.Sheet sheet, FairnessReport report, Locale locale) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                words.text(locale, "fairness.how"),
                List.of(words.text(locale, "fairness.meaning"), words.text(locale, "fairness.units")),
                List.of(),
                List.of()));
        for (Axis axis : List.of(Axis.CLASS, Axis.REGION, Axis.SIZE, Axis.SHIPPER)) {
            sections.add(new Section(
                    words.axis(axis, locale),
                    List.of(),
                    columns(locale),
                    report.of(axis).stream()
                            .map(line -> row(line, report, locale))
                            .toList()));
        }
        sections.add(list(
                locale,
                "fairness.refusals",
                sheet.refusals().stream()
                        .map(one -> List.of(
                                "P" + one.priority() + " " + one.reference(),
                                words.refusal(one, locale),
                                one.decidedBy()))
                        .toList()));
        sections.add(list(
                locale,
                "fairness.overrides",
                sheet.overrides().stream()
                        .map(one -> List.of(
                                "P" + one.priority() + " " + one.reference(),
                                words.override(one, locale),
                                one.askedBy() + (one.decidedBy() == null ? "" : ", " + one.decidedBy())))
                        .toList()));
        return sections;
    }

    private List<Column> columns(Locale locale) {
        return List.of(
                new Column("", 3.4, false),
                new Column(words.text(locale, "fairness.asked"), 1.3, true),
                new Column(words.text(locale, "fairness.served"), 1.3, true),
                new Column("%", 1, true),
                new Column(words.text(locale, "fairness.asked-quantity"), 1.7, true),
                new Column(words.text(locale, "fairness.served-quantity"), 1.7, true),
                new Column("%", 1, true),
                new Column(words.text(locale, "fairness.refused"), 1.2, true));
    }

    private List<String> row(Line line, FairnessReport report, Locale locale) {
        return List.of(
                words.name(line, report, locale),
                number(line.askedLines()),
                number(line.servedLines()),
                line.share().toPlainString(),
                number(line.askedQuantity()),
                number(line.servedQuantity()),
                line.quantityShare().toPlainString(),
                number(line.refusedLines()));
    }

    private Section list(Locale locale, String heading, List<List<String>> rows) {
        return new Section(
                words.text(locale, heading),
                rows.isEmpty() ? List.of(words.text(locale, heading + ".none")) : List.of(),
                rows.isEmpty()
                        ? List.of()
                        : List.of(
                                new Column(words.text(locale, "outcome.column.shipment"), 2, false),
                                new Column(words.text(locale, "outcome.column.what"), 5, false),
                                new Column(words.text(locale, "outcome.column.who"), 1.6, false)),
                rows);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String number(BigDecimal number) {
        return String.format(Locale.ROOT, number.stripTrailingZeros().scale() > 0 ? "%,.3f" : "%,.0f", number);
    }
}
