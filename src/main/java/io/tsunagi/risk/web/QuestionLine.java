package io.tsunagi.risk.web;

import io.tsunagi.frame.Typing;
import io.tsunagi.risk.domain.GivenFile;
import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.question.AnswerQuestionnaire.Sheet;
import io.tsunagi.risk.domain.question.QuestionnaireTemplate.Question;
import io.tsunagi.risk.domain.question.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A question as a page shows it.
 *
 * @param answers codes to choose from, {@code UNKNOWN} last; one that takes a day has {@code DAY} among them
 * @param answer code that is chosen; empty while none is
 * @param day the day that was answered; empty otherwise
 */
record QuestionLine(
        Ingredient item,
        String text,
        String hint,
        boolean file,
        List<String> answers,
        String answer,
        String day,
        String note,
        List<GivenFile> files,
        List<String> errors) {

    /** A questionnaire's questions with what stands in their boxes, or what was typed and refused. */
    static List<QuestionLine> of(Sheet sheet, Typing typing, Locale locale) {
        return sheet.template().questions().stream()
                .map(question -> line(question, sheet, typing, locale))
                .toList();
    }

    private static QuestionLine line(Question question, Sheet sheet, Typing typing, Locale locale) {
        Ingredient item = question.item();
        boolean japanese = locale.getLanguage().equals("ja");
        Reply kept = sheet.replies().stream()
                .filter(one -> one.item() == item)
                .findFirst()
                .orElse(new Reply(item, "", ""));
        boolean typed = !typing.values().isEmpty();
        boolean keptDay = item.isDay() && kept.answer().matches("\\d.*");
        List<String> answers = new ArrayList<>(item.answers());
        if (item.isDay()) {
            answers.add(0, "DAY");
        }
        answers.add(Ingredient.UNKNOWN);
        List<String> errors = new ArrayList<>(typing.errors("answer-" + item));
        errors.addAll(typing.errors("note-" + item));
        errors.addAll(typing.errors("file-" + item));
        return new QuestionLine(
                item,
                japanese ? question.textJa() : question.textEn(),
                japanese ? question.hintJa() : question.hintEn(),
                question.file(),
                answers,
                typed ? typing.value("answer-" + item) : keptDay ? "DAY" : kept.answer(),
                typed ? typing.value("day-" + item) : keptDay ? kept.answer() : "",
                typed ? typing.value("note-" + item) : kept.note(),
                sheet.files().stream().filter(one -> one.item() == item).toList(),
                errors);
    }
}
