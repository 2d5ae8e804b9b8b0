package io.tsunagi.shipment.web.rank;

import io.tsunagi.shipment.domain.rank.ReadRanking;
import io.tsunagi.workflow.DecisionTables.Rule;
import io.tsunagi.workflow.DecisionTables.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A rule in words, as its row of the page shows it.
 *
 * @param code P0 to P4
 * @param hold whether the goods are held
 * @param silent whether it asks for a claim on the order, which decides nothing any more
 */
record RuleRow(
        int number,
        String customer,
        String goods,
        String temperature,
        String ground,
        String code,
        boolean hold,
        String reason,
        boolean silent) {

    static RuleRow of(int number, Rule rule, MessageSource messages) {
        List<Words> inputs = rule.inputs();
        return new RuleRow(
                number,
                words(inputs.get(0), "customer-type.", messages),
                words(inputs.get(1), "goods.", messages),
                words(inputs.get(2), "temperature.", messages),
                words(inputs.get(4), "ranking.ground.", messages),
                rule.outputs().get(0),
                rule.outputs().get(1).equals("true"),
                message("triage.reason." + rule.outputs().get(2), messages, message("ranking.customer", messages)),
                ReadRanking.silent(rule));
    }

    private static String words(Words cell, String prefix, MessageSource messages) {
        if (cell.any()) {
            return message("ranking.any", messages);
        }
        String listed = cell.words().stream()
                .map(word -> message(prefix + word, messages))
                .collect(Collectors.joining(
                        LocaleContextHolder.getLocale().getLanguage().equals("ja") ? "、" : ", "));
        return cell.not() ? message("ranking.not", messages, listed) : listed;
    }

    private static String message(String key, MessageSource messages, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
    }
}
