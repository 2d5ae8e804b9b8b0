package io.tsunagi.cost.domain;

import io.tsunagi.disruption.ReportPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the disruption cost, in the closing report: sums of each currency, then kind by kind and state by state. */
@Component
class CostsInReport implements ReportPart {

    private static final int PLACE = 50;

    private final Costs costs;
    private final CostWords words;

    CostsInReport(Costs costs, CostWords words) {
        this.costs = costs;
        this.words = words;
    }

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Content of(String disruption, Locale locale) {
        List<Tally> tallies = costs.tally(disruption);
        List<String> lines = new ArrayList<>();
        Totals.of(tallies).forEach(total -> lines.add(line(total, locale)));
        if (lines.isEmpty()) {
            lines.add(words.say(locale, "cost.none"));
        }
        return new Content(
                words.say(locale, "cost.title"),
                lines,
                List.of(
                        new Column(words.say(locale, "cost.kind"), 3, false),
                        new Column(words.say(locale, "cost.state"), 2, false),
                        new Column(words.say(locale, "cost.number"), 1, true),
                        new Column(words.say(locale, "cost.amount"), 2.2, true),
                        new Column(words.say(locale, "cost.settled"), 2.2, true)),
                tallies.stream()
                        .map(tally -> List.of(
                                words.kind(tally.kind(), locale),
                                words.state(tally.state(), locale),
                                Long.toString(tally.number()),
                                Amounts.text(tally.amount()),
                                Amounts.text(tally.settled())))
                        .toList());
    }

    private String line(Totals total, Locale locale) {
        return words.say(
                locale,
                "cost.total.line",
                total.number(),
                Amounts.text(total.all()),
                Amounts.text(total.open()),
                Amounts.text(total.agreed()),
                Amounts.text(total.paid()),
                Amounts.text(total.refused()));
    }
}
