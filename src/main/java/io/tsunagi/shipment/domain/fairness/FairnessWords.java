package io.tsunagi.shipment.domain.fairness;

import io.tsunagi.frame.Times;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shipment.domain.fairness.FairnessReport.Axis;
import io.tsunagi.shipment.domain.fairness.FairnessReport.Line;
import io.tsunagi.shipment.domain.outcome.Outcome;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The daily report in words, for page, file and paper. */
@Component("fairnessWords")
public class FairnessWords {

    private final MessageSource messages;
    private final SupplyChainMap map;
    private final Times times;

    FairnessWords(MessageSource messages, SupplyChainMap map, Times times) {
        this.messages = messages;
        this.map = map;
        this.times = times;
    }

    /** What a line is about: its class, region, size or shipper. */
    public String name(Line line, FairnessReport report, Locale locale) {
        return switch (line.axis()) {
            case ALL -> text(locale, "fairness.all");
            case CLASS -> text(locale, "triage.class." + line.name().charAt(1));
            case REGION -> line.name().isEmpty() ? text(locale, "fairness.region.none") : line.name();
            case SIZE ->
                text(
                        locale,
                        "fairness.size." + line.name(),
                        report.sizes().middle(),
                        report.sizes().large(),
                        report.sizes().large() - 1);
            case SHIPPER -> shipper(line.name(), locale);
        };
    }

    /** What an axis is called. */
    public String axis(Axis axis, Locale locale) {
        return text(locale, "fairness.axis." + axis);
    }

    /** A decision in words. */
    public String refusal(Outcome outcome, Locale locale) {
        String numbers = outcome.granted().signum() > 0 && outcome.granted().compareTo(outcome.asked()) < 0
                ? " " + outcome.asked().toPlainString() + " → "
                        + outcome.granted().toPlainString() + " " + outcome.unit()
                : "";
        return text(locale, "outcome.kind." + outcome.kind()) + numbers + ": "
                + (outcome.note().isEmpty()
                        ? text(locale, "outcome.reason." + outcome.reason())
                        : text(
                                locale,
                                "outcome.with-note",
                                text(locale, "outcome.reason." + outcome.reason()),
                                outcome.note()));
    }

    /** An override in words. */
    public String override(PriorityOverride wish, Locale locale) {
        return text(locale, "override.state." + wish.state()) + ": "
                + text(locale, "outcome.with-note", text(locale, "override.reason." + wish.reason()), wish.words())
                + " "
                + text(locale, "override.pushed.short", wish.pushed().size());
    }

    /** A moment with its zone. */
    String at(Instant at) {
        return times.exact(at);
    }

    String text(Locale locale, String key, @Nullable Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }

    private String shipper(String id, Locale locale) {
        return map.partners().stream()
                .filter(partner -> partner.id().toString().equals(id))
                .map(partner -> locale.getLanguage().equals("ja") ? partner.nameJa() : partner.nameEn())
                .findFirst()
                .orElse(id);
    }
}
