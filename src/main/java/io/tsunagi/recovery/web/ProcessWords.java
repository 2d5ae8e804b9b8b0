package io.tsunagi.recovery.web;

import io.tsunagi.recovery.domain.WorkInstruction.Step;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Labels of a process in the reader's language: models carry English, the bundles both as {@code
 * process.<process>.<element>}, or for people's steps the words of the work list. What no bundle knows keeps the model's label, so a changed model is never drawn without words.
 */
@Component
class ProcessWords {

    private final MessageSource messages;

    ProcessWords(MessageSource messages) {
        this.messages = messages;
    }

    String label(String process, String element, String label, Locale locale) {
        return word(
                "process." + process + "." + element, word("work." + process + "." + element, label, locale), locale);
    }

    /** Who or what does a step. */
    String doer(Step step, Locale locale) {
        String kind = step.byPerson() ? "role." + step.role() : "kind." + step.kind();
        return word("process." + kind, word("process.kind.other", step.kind(), locale), locale);
    }

    private String word(String key, String otherwise, Locale locale) {
        String text = messages.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }
}
