package io.tsunagi.clock.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.Times;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Fills the nine items in with what the house knows: of the final report with the newest text of the preliminary one, otherwise with
 * the stated facts and the disruption, in Japanese, because the report goes to the PPC. What nobody stated stays empty.
 */
@Component
class ProposeReport {

    private final ClockRows rows;
    private final Disruptions disruptions;
    private final MessageSource messages;
    private final Times times;

    ProposeReport(ClockRows rows, Disruptions disruptions, MessageSource messages, Times times) {
        this.rows = rows;
        this.disruptions = disruptions;
        this.messages = messages;
        this.times = times;
    }

    ReportText of(LegalClock clock, Breach breach) {
        return rows.clocksOf(breach.reference()).stream()
                .filter(other -> other.decided().duty() == Duty.PRELIMINARY
                        && clock.decided().duty() == Duty.FINAL)
                .flatMap(other -> rows.texts(other.reference()).stream().limit(1))
                .findFirst()
                .map(text -> new ReportText(0, text.items(), "", null))
                .orElseGet(() -> new ReportText(0, known(breach), "", null));
    }

    private Map<ReportItem, String> known(Breach breach) {
        Facts facts = breach.facts();
        Map<ReportItem, String> items = new EnumMap<>(ReportItem.class);
        String outage = disruptions.find(breach.disruption()).map(this::outage).orElse(breach.disruption());
        items.put(
                ReportItem.OUTLINE,
                say("clock.propose.outline", outage, times.exact(facts.aware().occurredAt()), facts.awareHow()));
        items.put(
                ReportItem.DATA_ITEMS,
                say(
                        "clock.propose.data",
                        facts.what(),
                        facts.whose(),
                        known(facts.sensitive()),
                        known(facts.financial())));
        items.put(
                ReportItem.PERSONS,
                facts.persons() == null
                        ? say("clock.propose.persons.unknown")
                        : say("clock.propose.persons", facts.persons()));
        items.put(
                ReportItem.CAUSE,
                say("clock.propose.cause", facts.cause(), known(facts.malicious()))
                        .strip());
        if (facts.role() == HandlingRole.PROCESSOR) {
            items.put(ReportItem.OTHER, say("clock.propose.processor", facts.controller()));
        }
        return items;
    }

    private String outage(Disruption disruption) {
        return disruption.titleJa() + "（" + disruption.reference() + "、" + times.exact(disruption.occurredAt()) + "）";
    }

    private String known(Known known) {
        return say("clock.known." + known);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.JAPANESE);
    }
}
