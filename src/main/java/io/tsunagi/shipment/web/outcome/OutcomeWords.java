package io.tsunagi.shipment.web.outcome;

import io.tsunagi.frame.Times;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.outcome.Appeal;
import io.tsunagi.shipment.domain.outcome.Appeals;
import io.tsunagi.shipment.domain.outcome.Outcome;
import io.tsunagi.shipment.domain.outcome.OutcomeKind;
import io.tsunagi.shipment.domain.outcome.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Decisions in words, for pages, which call it as {@code @outcomeWords}, and for the notice to the customer. */
@Component("outcomeWords")
public class OutcomeWords {

    private final Outcomes outcomes;
    private final Appeals appeals;
    private final MessageSource messages;
    private final Times times;

    OutcomeWords(Outcomes outcomes, Appeals appeals, MessageSource messages, Times times) {
        this.outcomes = outcomes;
        this.appeals = appeals;
        this.messages = messages;
        this.times = times;
    }

    /** A decision and the appeals about it. */
    public record Decided(Outcome outcome, List<Appeal> appeals) {}

    /** Decisions about a shipment with their appeals, oldest first. */
    public List<Decided> history(String shipment) {
        var heard = appeals.of(shipment).stream().collect(Collectors.groupingBy(Appeal::outcomeId));
        return outcomes.of(shipment).stream()
                .map(one -> new Decided(one, heard.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** What may be decided about a shipment where it stands, in the order of the page. */
    public List<OutcomeKind> possible(Shipment shipment) {
        return switch (shipment.status()) {
            case OPEN ->
                List.of(
                        OutcomeKind.APPROVE,
                        OutcomeKind.AMEND,
                        OutcomeKind.DEFER,
                        OutcomeKind.REJECT,
                        OutcomeKind.CANCEL);
            case HOLD ->
                Outcomes.DEFERRED.equals(shipment.triage().holdReason())
                        ? List.of(
                                OutcomeKind.APPROVE,
                                OutcomeKind.AMEND,
                                OutcomeKind.DEFER,
                                OutcomeKind.REJECT,
                                OutcomeKind.CANCEL)
                        : List.of(OutcomeKind.REJECT, OutcomeKind.CANCEL);
            case RELEASED -> List.of(OutcomeKind.SUBSTITUTE);
            default -> List.of();
        };
    }

    /**
     * The notice to the customer, ready to be sent or printed; empty for a decision that takes nothing from the customer.
     *
     * @param shipment null when it cannot be read any more
     */
    public String notice(Outcome outcome, @Nullable Shipment shipment, Locale locale) {
        if (!outcome.kind().appealable() || shipment == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        Shipment.Order order = shipment.order();
        lines.add(text(locale, "outcome.notice.to", order.customer().name()));
        lines.add("");
        lines.add(text(
                locale,
                "outcome.notice.about",
                order.number(),
                order.description(),
                outcome.asked().toPlainString(),
                outcome.unit()));
        lines.add(text(
                locale,
                "outcome.notice." + outcome.kind(),
                outcome.granted().toPlainString(),
                outcome.unit(),
                outcome.asked().subtract(outcome.granted()).toPlainString(),
                outcome.review() == null ? "" : times.exact(outcome.review())));
        lines.add(text(
                locale, "outcome.notice.reason", text(locale, "outcome.reason." + outcome.reason()), outcome.note()));
        if (outcome.kind() == OutcomeKind.REJECT && outcome.review() != null) {
            lines.add(text(locale, "outcome.notice.review", times.exact(outcome.review())));
        }
        lines.add(text(locale, "outcome.appeal.path", outcome.reference()));
        lines.add("");
        lines.add(text(locale, "outcome.notice.decided", times.exact(outcome.decidedAt())));
        return String.join("\n", lines);
    }

    private String text(Locale locale, String key, @Nullable Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }
}
