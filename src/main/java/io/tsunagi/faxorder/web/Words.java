package io.tsunagi.faxorder.web;

import io.tsunagi.faxorder.domain.BadRows;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts what was refused into the words of a page. */
@Component("faxWords")
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** A bad row in the language of the page. */
    record Bad(int row, String column, String cell, String words) {}

    /** Nothing was refused yet. */
    static void none(Model model) {
        model.addAttribute("refusedForm", "");
        model.addAttribute("typed", Map.of());
        model.addAttribute("errors", Map.of());
        model.addAttribute("bad", List.of());
    }

    /** Shows why, beside what was typed. */
    void show(Refused refused, String form, Map<String, String> typed, Model model, Locale locale) {
        model.addAttribute("refusedForm", form);
        model.addAttribute("typed", typed);
        List<Bad> bad = refused instanceof BadRows rows
                ? rows.problems().stream()
                        .map(problem -> new Bad(
                                problem.row(),
                                problem.column(),
                                problem.cell(),
                                messages.getMessage(
                                        problem.message(), problem.arguments().toArray(), locale)))
                        .toList()
                : List.of();
        model.addAttribute("bad", bad);
        model.addAttribute(
                "errors",
                refused.refusals().stream()
                        .filter(refusal -> bad.isEmpty() || !refusal.field().startsWith("row["))
                        .collect(Collectors.toMap(
                                Refusal::field, refusal -> words(refusal, locale), (first, second) -> first)));
    }

    private String words(Refusal refusal, Locale locale) {
        return messages.getMessage(refusal.message(), refusal.arguments().toArray(), locale);
    }
}
