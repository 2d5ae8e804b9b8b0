package io.tsunagi.cost.domain;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts costs into words for pages, letters and the report. */
@Component
public class CostWords {

    private final MessageSource messages;

    CostWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A text; its key must exist. */
    public String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Its kind. */
    public String kind(CostKind kind, Locale locale) {
        return say(locale, "cost.kind." + kind);
    }

    /** Its state. */
    public String state(CostState state, Locale locale) {
        return say(locale, "audit.state.CO." + state);
    }

    /** Who bears it. */
    public String bearer(Bearer bearer, Locale locale) {
        return say(locale, "cost.bearer." + bearer);
    }

    /** How the amount came about, in full: days, free days, rate, product. */
    public String reckoned(Reckoning reckoning, Locale locale) {
        String days = say(
                locale, "cost.reckoned.days", reckoning.from(), reckoning.to(), reckoning.days(), reckoning.freeDays());
        String amount = say(
                locale,
                "cost.reckoned.amount",
                reckoning.chargeableDays(),
                Amounts.text(reckoning.rate()),
                Amounts.text(reckoning.amount()));
        return reckoning.freeDays() == 0
                ? days + amount
                : days + say(locale, "cost.reckoned.free-until", reckoning.lastFreeDay()) + amount;
    }

    /** What it belongs to: a reference and numbers of cargo, or the disruption as a whole. */
    public String about(CostEntry entry, Locale locale) {
        String about = entry.about();
        String both = ((about == null ? "" : about) + " " + entry.cargo()).strip();
        return both.isEmpty() ? say(locale, "cost.about.whole") : both;
    }
}
