package io.tsunagi.shipment.web;

import io.tsunagi.shipment.domain.intake.RowProblem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what is wrong with a row and what would be right, in the language of the reader; pages call it as {@code @rowWords}. */
@Component("rowWords")
public class RowWords {

    private final MessageSource messages;

    RowWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Why the row cannot be taken. */
    public String reason(RowProblem problem) {
        return text("import.bad.", problem);
    }

    /** What would be right. */
    public String right(RowProblem problem) {
        return text("import.right.", problem);
    }

    private String text(String prefix, RowProblem problem) {
        String key = prefix + problem.reason();
        return String.valueOf(
                messages.getMessage(key, problem.arguments().toArray(), key, LocaleContextHolder.getLocale()));
    }
}
