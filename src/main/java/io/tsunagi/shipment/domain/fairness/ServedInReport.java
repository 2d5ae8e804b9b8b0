package io.tsunagi.shipment.domain.fairness;

import io.tsunagi.disruption.ReportPart;
import io.tsunagi.shipment.domain.fairness.FairnessReport.Axis;
import io.tsunagi.shipment.domain.fairness.FairnessReport.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Served against asked and refused by class, day by day, in the closing report: the figures of the fairness reports. What was asked is
 * not added up over days, because what waited on one day waits again on the next; refusals are, as each is a decision.
 */
@Component
class ServedInReport implements ReportPart {

    private static final int PLACE = 10;
    private static final List<String> CLASSES = List.of("P0", "P1", "P2", "P3", "P4");

    private final FairnessReports reports;
    private final MessageSource messages;

    ServedInReport(FairnessReports reports, MessageSource messages) {
        this.reports = reports;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "served-by-day";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Content of(String disruption, Locale locale) {
        List<FairnessReport> days = reports.days(disruption).stream()
                .sorted()
                .flatMap((LocalDate day) -> reports.find(disruption, day).stream())
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(say(locale, "report.served.day"), 1.6, false));
        CLASSES.forEach(name -> columns.add(new Column(name, 2.4, false)));
        List<List<String>> rows = new ArrayList<>();
        days.forEach(day -> rows.add(row(day, locale)));
        if (!days.isEmpty()) {
            rows.add(refused(days, locale));
        }
        return new Content(
                say(locale, "report.served"),
                days.isEmpty() ? List.of(say(locale, "report.served.none")) : List.of(),
                columns,
                rows);
    }

    private List<String> row(FairnessReport report, Locale locale) {
        Map<String, Line> lines = report.of(Axis.CLASS).stream()
                .collect(Collectors.toMap(Line::name, Function.identity(), (first, second) -> first));
        List<String> cells = new ArrayList<>();
        cells.add(report.day().toString());
        CLASSES.forEach(name -> {
            Line line = lines.get(name);
            cells.add(
                    line == null
                            ? "–"
                            : say(
                                    locale,
                                    "report.served.cell",
                                    line.servedLines(),
                                    line.askedLines(),
                                    line.share(),
                                    line.refusedLines()));
        });
        return cells;
    }

    private List<String> refused(List<FairnessReport> days, Locale locale) {
        List<String> cells = new ArrayList<>();
        cells.add(say(locale, "report.served.refused"));
        CLASSES.forEach(name -> cells.add(Long.toString(days.stream()
                .flatMap(day -> day.of(Axis.CLASS).stream())
                .filter(line -> line.name().equals(name))
                .mapToLong(Line::refusedLines)
                .sum())));
        return cells;
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
